import { queryOptions } from '@tanstack/react-query'
import { readComplaint, readComplaints } from '../../api/complaints.ts'

export const complaintsQuery = queryOptions({ queryKey: ['complaints'], queryFn: readComplaints })
export const complaintQuery = (tenant: string, id: string) =>
  queryOptions({ queryKey: ['complaint', tenant, id], queryFn: () => readComplaint(tenant, id) })
