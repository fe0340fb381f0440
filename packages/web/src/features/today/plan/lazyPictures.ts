import { lazy } from 'react'
import { loadWords } from '../../../i18n/index.ts'

/** Pictures and what sends them are fetched once there are some, or one is to be added. */
const loadList = async () => {
  const [list] = await Promise.all([import('./pictures/PictureList.tsx'), loadWords('planRead')])
  return { default: list.PictureList }
}
const loadDescribe = async () => {
  const [form] = await Promise.all([import('./pictures/DescribePicture.tsx'), loadWords('planRead')])
  return { default: form.DescribePicture }
}
const loadAdd = async () => {
  const [picker] = await Promise.all([import('./pictures/AddPictures.tsx'), loadWords('files')])
  return { default: picker.AddPictures }
}

export const PictureList = lazy(loadList)
export const DescribePicture = lazy(loadDescribe)
export const AddPictures = lazy(loadAdd)
