// Made of functions/api/openapi/openapi.generated.json by `npm run client`.
export interface paths {
    "/api/t/{tenant}/forms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A tenant’s forms: those that are open; for its admin all of them, with drafts */
        get: {
            parameters: {
                query?: never;
                header?: {
                    "Accept-Language"?: string;
                };
                path: {
                    tenant: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["FormList"];
                    };
                };
                /** @description Refused, see code */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Refused, see code */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Refused, see code */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/t/{tenant}/forms/{form}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A form: the live version, or the one asked for. The citizen form needs no sign-in (G1) */
        get: {
            parameters: {
                query?: {
                    version?: number;
                };
                header?: {
                    "Accept-Language"?: string;
                };
                path: {
                    tenant: string;
                    form: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Form"];
                    };
                };
                /** @description Refused, see code */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Refused, see code */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Refused, see code */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Refused, see code */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Refused, see code */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Refused, see code */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/t/{tenant}/forms/{form}/schema": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What to send as answers: a JSON Schema of the live version, or of the one asked for */
        get: {
            parameters: {
                query?: {
                    version?: number;
                };
                header?: {
                    "Accept-Language"?: string;
                };
                path: {
                    tenant: string;
                    form: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            [key: string]: components["schemas"]["InlinePart0"];
                        };
                    };
                };
                /** @description Refused, see code */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Refused, see code */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Refused, see code */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Refused, see code */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Refused, see code */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Refused, see code */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/t/{tenant}/referrals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A referrer: their own. A tenant admin: those of the tenant, without names */
        get: {
            parameters: {
                query?: {
                    state?: "submitted" | "intake" | "accepted" | "declined" | "redirected" | "withdrawn";
                    limit?: number;
                    cursor?: string;
                };
                header?: {
                    "Accept-Language"?: string;
                };
                path: {
                    tenant: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ReferralList"];
                    };
                };
                /** @description Refused, see code */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Refused, see code */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Refused, see code */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Refused, see code */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Refused, see code */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Send a referral. Without a token: a citizen, on the citizen form */
        post: {
            parameters: {
                query?: never;
                header: {
                    "Idempotency-Key": string;
                    "Accept-Language"?: string;
                };
                path: {
                    tenant: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["SubmitReferral"];
                };
            };
            responses: {
                /** @description Done */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SubmittedReferral"];
                    };
                };
                /** @description Refused, see code */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Refused, see code */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Refused, see code */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Refused, see code */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Refused, see code */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Refused, see code */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Refused, see code */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Refused, see code */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/t/{tenant}/referrals/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One referral: its status for who sent it, the whole dossier for the regional manager */
        get: {
            parameters: {
                query?: {
                    seen?: number;
                };
                header?: {
                    "Accept-Language"?: string;
                };
                path: {
                    tenant: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ReferralStatus"] | components["schemas"]["Dossier"];
                    };
                };
                /** @description Refused, see code */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Refused, see code */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Refused, see code */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Refused, see code */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Dossier: {
            /** @constant */
            view: "dossier";
            id: string;
            reference: string;
            tenant: {
                id: string;
                name: string;
                /** @enum {string} */
                sector: "youth-care" | "school" | "probation" | "housing" | "other";
                phone?: string;
            };
            /** @enum {string} */
            variant: "family" | "restorative" | "neighbourhood" | "learning-circle";
            variantName: {
                [key: string]: string;
            };
            /** @enum {string} */
            source: "professional" | "citizen" | "partner-system";
            /** @enum {string} */
            state: "submitted" | "intake" | "accepted" | "declined" | "redirected" | "withdrawn";
            /** Format: date-time */
            submittedAt: string;
            /** Format: date-time */
            updatedAt: string;
            version: number;
            form: {
                id: string;
                version: number;
            };
            decision?: {
                /** @enum {string} */
                outcome: "accepted" | "declined" | "redirected" | "withdrawn";
                /** Format: date-time */
                decidedAt: string;
                /** @enum {string} */
                reason?: "not-willing" | "plan-exists" | "no-question" | "other-help-needed" | "outside-region" | "no-funding" | "other";
                to?: string;
                explanation?: string;
            };
            title: string;
            answers: {
                [key: string]: components["schemas"]["InlinePart0"];
            };
            /** @enum {string} */
            locale: "nl" | "fr" | "en";
            referrer: {
                /** @enum {string} */
                kind: "member" | "citizen";
                name?: string;
                email?: string;
                onBehalf?: {
                    /** @enum {string} */
                    forWhom: "myself" | "my-family" | "someone-else";
                    /** @enum {string} */
                    personKnows?: "yes" | "unsure" | "not-yet";
                };
            };
            dimensions: {
                municipality?: string;
                municipalityName?: {
                    [key: string]: string;
                };
                themes: string[];
                ageGroup?: string;
            };
            intake?: components["schemas"]["Intake"];
            sideIntakes?: {
                didHarm?: components["schemas"]["Intake"];
                harmed?: components["schemas"]["Intake"];
            };
            intakeQuestions?: components["schemas"]["IntakeQuestion"][];
            participants: {
                /** @constant */
                kind: "main-persons";
                persons: {
                    name: string;
                    relation?: string;
                    birthDate?: string;
                    phone?: string;
                    email?: string;
                    language?: string;
                    interpreter?: boolean;
                    organisation?: string;
                    address?: string;
                    addressPrivate?: boolean;
                    note?: string;
                }[];
            } | {
                /** @constant */
                kind: "two-sides";
                sides: {
                    didHarm: {
                        persons: {
                            name: string;
                            relation?: string;
                            birthDate?: string;
                            phone?: string;
                            email?: string;
                            language?: string;
                            interpreter?: boolean;
                            organisation?: string;
                            address?: string;
                            addressPrivate?: boolean;
                            note?: string;
                        }[];
                        network: {
                            name: string;
                            relation?: string;
                            birthDate?: string;
                            phone?: string;
                            email?: string;
                            language?: string;
                            interpreter?: boolean;
                            organisation?: string;
                            address?: string;
                            addressPrivate?: boolean;
                            note?: string;
                        }[];
                        harm: {
                            material?: string;
                            immaterial?: string;
                        };
                    };
                    harmed: {
                        persons: {
                            name: string;
                            relation?: string;
                            birthDate?: string;
                            phone?: string;
                            email?: string;
                            language?: string;
                            interpreter?: boolean;
                            organisation?: string;
                            address?: string;
                            addressPrivate?: boolean;
                            note?: string;
                        }[];
                        network: {
                            name: string;
                            relation?: string;
                            birthDate?: string;
                            phone?: string;
                            email?: string;
                            language?: string;
                            interpreter?: boolean;
                            organisation?: string;
                            address?: string;
                            addressPrivate?: boolean;
                            note?: string;
                        }[];
                        harm: {
                            material?: string;
                            immaterial?: string;
                        };
                    };
                };
                unplaced: {
                    name: string;
                    relation?: string;
                    birthDate?: string;
                    phone?: string;
                    email?: string;
                    language?: string;
                    interpreter?: boolean;
                    organisation?: string;
                    address?: string;
                    addressPrivate?: boolean;
                    note?: string;
                }[];
            } | {
                /** @constant */
                kind: "groups";
                place?: string;
                groups: {
                    name: string;
                    spokesperson?: {
                        name: string;
                        relation?: string;
                        birthDate?: string;
                        phone?: string;
                        email?: string;
                        language?: string;
                        interpreter?: boolean;
                        organisation?: string;
                        address?: string;
                        addressPrivate?: boolean;
                        note?: string;
                    };
                }[];
            } | {
                /** @constant */
                kind: "pupil";
                pupil?: {
                    name: string;
                    relation?: string;
                    birthDate?: string;
                    phone?: string;
                    email?: string;
                    language?: string;
                    interpreter?: boolean;
                    organisation?: string;
                    address?: string;
                    addressPrivate?: boolean;
                    note?: string;
                };
                school?: string;
                year?: string;
                teacher?: {
                    name: string;
                    relation?: string;
                    birthDate?: string;
                    phone?: string;
                    email?: string;
                    language?: string;
                    interpreter?: boolean;
                    organisation?: string;
                    address?: string;
                    addressPrivate?: boolean;
                    note?: string;
                };
            };
            others: {
                people: {
                    name: string;
                    relation?: string;
                    birthDate?: string;
                    phone?: string;
                    email?: string;
                    language?: string;
                    interpreter?: boolean;
                    organisation?: string;
                    address?: string;
                    addressPrivate?: boolean;
                    note?: string;
                }[];
                professionals: {
                    name: string;
                    relation?: string;
                    birthDate?: string;
                    phone?: string;
                    email?: string;
                    language?: string;
                    interpreter?: boolean;
                    organisation?: string;
                    address?: string;
                    addressPrivate?: boolean;
                    note?: string;
                }[];
            };
            missing: ("intake" | "hear-did-harm" | "hear-harmed" | "willing-did-harm" | "willing-harmed" | "question" | "groups")[];
            toAsk: {
                /** @enum {string} */
                what: "main-person" | "side" | "persons-did-harm" | "persons-harmed" | "place" | "groups" | "spokesperson" | "pupil" | "school" | "teacher";
                who?: string;
            }[];
            questions: {
                id: string;
                text: string;
                confirmed: boolean;
                agreedWith?: string;
            }[];
            minimumRequirements: {
                id: string;
                text: string;
                reason: string;
                setBy?: string;
            }[];
            messages: components["schemas"]["Message"][];
            ownStatements: {
                id: string;
                name: string;
                text: string;
                /** Format: date-time */
                at: string;
            }[];
            rights: {
                waiting: {
                    id: string;
                    /** Format: date */
                    answerBy: string;
                    isOverdue: boolean;
                }[];
                changes: {
                    name: string;
                    /** Format: date */
                    on: string;
                    age: number;
                    /** @enum {string} */
                    to: "representatives" | "together" | "self";
                }[];
            };
            erasing?: {
                /** @enum {string} */
                what?: "asked-person" | "asked-dossier" | "term";
                /** Format: date */
                on?: string;
                isHeld: boolean;
            };
            waits?: {
                /** @enum {string} */
                step: "call-for-intake" | "record-intake" | "word-question" | "decide" | "read-message";
                /** Format: date-time */
                waitingSince: string;
                /** Format: date */
                dueOn: string;
            };
            commands: string[];
            mayExport: boolean;
            link?: {
                isOpen: boolean;
            };
            /** Format: date-time */
            emergencyUntil?: string;
            history: {
                seq: number;
                type: string;
                /** Format: date-time */
                at: string;
                by: {
                    role: string;
                    name?: string;
                    you: boolean;
                };
                from: string;
                to: string;
            }[];
            undelivered: {
                kind: string;
                /** @enum {string} */
                to: "referrer" | "regional-manager" | "partner-admin";
                /** @enum {string} */
                reason: "refused" | "bounced" | "not-delivered" | "complained" | "blocked" | "gave-up" | "too-many";
                /** Format: date-time */
                at: string;
            }[];
            grants: {
                id: string;
                name: string;
            }[];
            signals: ("within-days" | "afraid")[];
            grant?: string;
            grantName?: string;
            payer?: string;
        };
        Form: {
            id: string;
            version: number;
            /** @enum {string} */
            audience: "professional" | "citizen" | "partner-system";
            variants: ("family" | "restorative" | "neighbourhood" | "learning-circle")[];
            title: {
                [key: string]: string;
            };
            intro?: {
                [key: string]: string;
            };
            reminder?: {
                title: {
                    [key: string]: string;
                };
                text: {
                    [key: string]: string;
                };
            };
            sections: {
                key: string;
                title: {
                    [key: string]: string;
                };
                intro?: {
                    [key: string]: string;
                };
                visibleIf?: components["schemas"]["FormPart0"];
                questions: ({
                    /** @constant */
                    type: "text";
                    key: string;
                    label: {
                        [key: string]: string;
                    };
                    help?: {
                        [key: string]: string;
                    };
                    required: boolean;
                    /** @default [] */
                    marks: ("personal" | "special")[];
                    /** @enum {string} */
                    dimension?: "municipality" | "theme" | "ageGroup";
                    /** @enum {string} */
                    meaning?: "main-person" | "people" | "professionals" | "story" | "question" | "tried" | "conditions" | "safety" | "urgency" | "payer" | "discussed" | "contact" | "did-harm" | "harmed" | "people-did-harm" | "people-harmed" | "material-harm" | "immaterial-harm" | "own-side" | "other-side" | "place" | "groups" | "open-groups" | "school" | "school-year" | "teacher";
                    visibleIf?: components["schemas"]["FormPart0"];
                    /** @default 200 */
                    maxLength: number;
                } | {
                    /** @constant */
                    type: "long-text";
                    key: string;
                    label: {
                        [key: string]: string;
                    };
                    help?: {
                        [key: string]: string;
                    };
                    required: boolean;
                    /** @default [] */
                    marks: ("personal" | "special")[];
                    /** @enum {string} */
                    dimension?: "municipality" | "theme" | "ageGroup";
                    /** @enum {string} */
                    meaning?: "main-person" | "people" | "professionals" | "story" | "question" | "tried" | "conditions" | "safety" | "urgency" | "payer" | "discussed" | "contact" | "did-harm" | "harmed" | "people-did-harm" | "people-harmed" | "material-harm" | "immaterial-harm" | "own-side" | "other-side" | "place" | "groups" | "open-groups" | "school" | "school-year" | "teacher";
                    visibleIf?: components["schemas"]["FormPart0"];
                    /** @default 4000 */
                    maxLength: number;
                } | {
                    /** @constant */
                    type: "number";
                    key: string;
                    label: {
                        [key: string]: string;
                    };
                    help?: {
                        [key: string]: string;
                    };
                    required: boolean;
                    /** @default [] */
                    marks: ("personal" | "special")[];
                    /** @enum {string} */
                    dimension?: "municipality" | "theme" | "ageGroup";
                    /** @enum {string} */
                    meaning?: "main-person" | "people" | "professionals" | "story" | "question" | "tried" | "conditions" | "safety" | "urgency" | "payer" | "discussed" | "contact" | "did-harm" | "harmed" | "people-did-harm" | "people-harmed" | "material-harm" | "immaterial-harm" | "own-side" | "other-side" | "place" | "groups" | "open-groups" | "school" | "school-year" | "teacher";
                    visibleIf?: components["schemas"]["FormPart0"];
                    min?: number;
                    max?: number;
                    /** @default true */
                    integer: boolean;
                    unit?: {
                        [key: string]: string;
                    };
                } | {
                    /** @constant */
                    type: "date";
                    key: string;
                    label: {
                        [key: string]: string;
                    };
                    help?: {
                        [key: string]: string;
                    };
                    required: boolean;
                    /** @default [] */
                    marks: ("personal" | "special")[];
                    /** @enum {string} */
                    dimension?: "municipality" | "theme" | "ageGroup";
                    /** @enum {string} */
                    meaning?: "main-person" | "people" | "professionals" | "story" | "question" | "tried" | "conditions" | "safety" | "urgency" | "payer" | "discussed" | "contact" | "did-harm" | "harmed" | "people-did-harm" | "people-harmed" | "material-harm" | "immaterial-harm" | "own-side" | "other-side" | "place" | "groups" | "open-groups" | "school" | "school-year" | "teacher";
                    visibleIf?: components["schemas"]["FormPart0"];
                    /**
                     * @default any
                     * @enum {string}
                     */
                    when: "past" | "future" | "any";
                } | {
                    /** @constant */
                    type: "email";
                    key: string;
                    label: {
                        [key: string]: string;
                    };
                    help?: {
                        [key: string]: string;
                    };
                    required: boolean;
                    /** @default [] */
                    marks: ("personal" | "special")[];
                    /** @enum {string} */
                    dimension?: "municipality" | "theme" | "ageGroup";
                    /** @enum {string} */
                    meaning?: "main-person" | "people" | "professionals" | "story" | "question" | "tried" | "conditions" | "safety" | "urgency" | "payer" | "discussed" | "contact" | "did-harm" | "harmed" | "people-did-harm" | "people-harmed" | "material-harm" | "immaterial-harm" | "own-side" | "other-side" | "place" | "groups" | "open-groups" | "school" | "school-year" | "teacher";
                    visibleIf?: components["schemas"]["FormPart0"];
                } | {
                    /** @constant */
                    type: "phone";
                    key: string;
                    label: {
                        [key: string]: string;
                    };
                    help?: {
                        [key: string]: string;
                    };
                    required: boolean;
                    /** @default [] */
                    marks: ("personal" | "special")[];
                    /** @enum {string} */
                    dimension?: "municipality" | "theme" | "ageGroup";
                    /** @enum {string} */
                    meaning?: "main-person" | "people" | "professionals" | "story" | "question" | "tried" | "conditions" | "safety" | "urgency" | "payer" | "discussed" | "contact" | "did-harm" | "harmed" | "people-did-harm" | "people-harmed" | "material-harm" | "immaterial-harm" | "own-side" | "other-side" | "place" | "groups" | "open-groups" | "school" | "school-year" | "teacher";
                    visibleIf?: components["schemas"]["FormPart0"];
                } | {
                    /** @constant */
                    type: "choice";
                    key: string;
                    label: {
                        [key: string]: string;
                    };
                    help?: {
                        [key: string]: string;
                    };
                    required: boolean;
                    /** @default [] */
                    marks: ("personal" | "special")[];
                    /** @enum {string} */
                    dimension?: "municipality" | "theme" | "ageGroup";
                    /** @enum {string} */
                    meaning?: "main-person" | "people" | "professionals" | "story" | "question" | "tried" | "conditions" | "safety" | "urgency" | "payer" | "discussed" | "contact" | "did-harm" | "harmed" | "people-did-harm" | "people-harmed" | "material-harm" | "immaterial-harm" | "own-side" | "other-side" | "place" | "groups" | "open-groups" | "school" | "school-year" | "teacher";
                    visibleIf?: components["schemas"]["FormPart0"];
                    options: {
                        value: string;
                        label: {
                            [key: string]: string;
                        };
                        hint?: {
                            [key: string]: string;
                        };
                    }[];
                } | {
                    /** @constant */
                    type: "multiple-choice";
                    key: string;
                    label: {
                        [key: string]: string;
                    };
                    help?: {
                        [key: string]: string;
                    };
                    required: boolean;
                    /** @default [] */
                    marks: ("personal" | "special")[];
                    /** @enum {string} */
                    dimension?: "municipality" | "theme" | "ageGroup";
                    /** @enum {string} */
                    meaning?: "main-person" | "people" | "professionals" | "story" | "question" | "tried" | "conditions" | "safety" | "urgency" | "payer" | "discussed" | "contact" | "did-harm" | "harmed" | "people-did-harm" | "people-harmed" | "material-harm" | "immaterial-harm" | "own-side" | "other-side" | "place" | "groups" | "open-groups" | "school" | "school-year" | "teacher";
                    visibleIf?: components["schemas"]["FormPart0"];
                    options: {
                        value: string;
                        label: {
                            [key: string]: string;
                        };
                        hint?: {
                            [key: string]: string;
                        };
                    }[];
                } | {
                    /** @constant */
                    type: "yes-no";
                    key: string;
                    label: {
                        [key: string]: string;
                    };
                    help?: {
                        [key: string]: string;
                    };
                    required: boolean;
                    /** @default [] */
                    marks: ("personal" | "special")[];
                    /** @enum {string} */
                    dimension?: "municipality" | "theme" | "ageGroup";
                    /** @enum {string} */
                    meaning?: "main-person" | "people" | "professionals" | "story" | "question" | "tried" | "conditions" | "safety" | "urgency" | "payer" | "discussed" | "contact" | "did-harm" | "harmed" | "people-did-harm" | "people-harmed" | "material-harm" | "immaterial-harm" | "own-side" | "other-side" | "place" | "groups" | "open-groups" | "school" | "school-year" | "teacher";
                    visibleIf?: components["schemas"]["FormPart0"];
                } | {
                    /** @constant */
                    type: "person";
                    key: string;
                    label: {
                        [key: string]: string;
                    };
                    help?: {
                        [key: string]: string;
                    };
                    required: boolean;
                    /** @default [] */
                    marks: ("personal" | "special")[];
                    /** @enum {string} */
                    dimension?: "municipality" | "theme" | "ageGroup";
                    /** @enum {string} */
                    meaning?: "main-person" | "people" | "professionals" | "story" | "question" | "tried" | "conditions" | "safety" | "urgency" | "payer" | "discussed" | "contact" | "did-harm" | "harmed" | "people-did-harm" | "people-harmed" | "material-harm" | "immaterial-harm" | "own-side" | "other-side" | "place" | "groups" | "open-groups" | "school" | "school-year" | "teacher";
                    visibleIf?: components["schemas"]["FormPart0"];
                    fields: ("relation" | "birthDate" | "phone" | "email" | "language" | "interpreter" | "organisation" | "address" | "addressPrivate" | "note")[];
                    /** @default [] */
                    requiredFields: ("relation" | "birthDate" | "phone" | "email" | "language" | "interpreter" | "organisation" | "address" | "addressPrivate" | "note")[];
                } | {
                    /** @constant */
                    type: "person-list";
                    key: string;
                    label: {
                        [key: string]: string;
                    };
                    help?: {
                        [key: string]: string;
                    };
                    required: boolean;
                    /** @default [] */
                    marks: ("personal" | "special")[];
                    /** @enum {string} */
                    dimension?: "municipality" | "theme" | "ageGroup";
                    /** @enum {string} */
                    meaning?: "main-person" | "people" | "professionals" | "story" | "question" | "tried" | "conditions" | "safety" | "urgency" | "payer" | "discussed" | "contact" | "did-harm" | "harmed" | "people-did-harm" | "people-harmed" | "material-harm" | "immaterial-harm" | "own-side" | "other-side" | "place" | "groups" | "open-groups" | "school" | "school-year" | "teacher";
                    visibleIf?: components["schemas"]["FormPart0"];
                    fields: ("relation" | "birthDate" | "phone" | "email" | "language" | "interpreter" | "organisation" | "address" | "addressPrivate" | "note")[];
                    /** @default [] */
                    requiredFields: ("relation" | "birthDate" | "phone" | "email" | "language" | "interpreter" | "organisation" | "address" | "addressPrivate" | "note")[];
                    itemName: {
                        [key: string]: string;
                    };
                    /** @default 40 */
                    max: number;
                } | {
                    /** @constant */
                    type: "consent";
                    key: string;
                    label: {
                        [key: string]: string;
                    };
                    help?: {
                        [key: string]: string;
                    };
                    required: boolean;
                    /** @default [] */
                    marks: ("personal" | "special")[];
                    /** @enum {string} */
                    dimension?: "municipality" | "theme" | "ageGroup";
                    /** @enum {string} */
                    meaning?: "main-person" | "people" | "professionals" | "story" | "question" | "tried" | "conditions" | "safety" | "urgency" | "payer" | "discussed" | "contact" | "did-harm" | "harmed" | "people-did-harm" | "people-harmed" | "material-harm" | "immaterial-harm" | "own-side" | "other-side" | "place" | "groups" | "open-groups" | "school" | "school-year" | "teacher";
                    visibleIf?: components["schemas"]["FormPart0"];
                } | {
                    /** @constant */
                    type: "file";
                    key: string;
                    label: {
                        [key: string]: string;
                    };
                    help?: {
                        [key: string]: string;
                    };
                    required: boolean;
                    /** @default [] */
                    marks: ("personal" | "special")[];
                    /** @enum {string} */
                    dimension?: "municipality" | "theme" | "ageGroup";
                    /** @enum {string} */
                    meaning?: "main-person" | "people" | "professionals" | "story" | "question" | "tried" | "conditions" | "safety" | "urgency" | "payer" | "discussed" | "contact" | "did-harm" | "harmed" | "people-did-harm" | "people-harmed" | "material-harm" | "immaterial-harm" | "own-side" | "other-side" | "place" | "groups" | "open-groups" | "school" | "school-year" | "teacher";
                    visibleIf?: components["schemas"]["FormPart0"];
                    /** @default 5 */
                    max: number;
                    /**
                     * @default [
                     *       "pdf",
                     *       "jpeg",
                     *       "png"
                     *     ]
                     */
                    accept: ("pdf" | "jpeg" | "png")[];
                })[];
            }[];
            /** @default [] */
            declarations: {
                key: string;
                text: {
                    [key: string]: string;
                };
                visibleIf?: components["schemas"]["FormPart0"];
            }[];
            readers?: {
                [key: string]: string;
            };
        };
        FormList: {
            items: components["schemas"]["FormSummary"][];
        };
        FormPart0: unknown;
        FormSummary: {
            id: string;
            /** @enum {string} */
            audience: "professional" | "citizen" | "partner-system";
            variants: ("family" | "restorative" | "neighbourhood" | "learning-circle")[];
            title: {
                [key: string]: string;
            };
            live?: {
                version: number;
                /** Format: date-time */
                publishedAt: string;
            };
            draft?: {
                revision: number;
                /** Format: date-time */
                savedAt: string;
                by?: string;
            };
            /** Format: date */
            opensOn?: string;
            /** Format: date */
            closesOn?: string;
            isOpen: boolean;
            isMain: boolean;
        };
        InlinePart0: unknown;
        InlinePart1: unknown;
        Intake: {
            /** Format: date */
            heldOn: string;
            spokenWith: string;
            summary: string;
            minutes?: number;
            willing?: string;
            /** @enum {string} */
            side?: "didHarm" | "harmed";
            /** @enum {string} */
            takesPart?: "yes" | "unsure" | "no";
            extra?: {
                questions: components["schemas"]["IntakeQuestion"][];
                answers: {
                    [key: string]: components["schemas"]["InlinePart0"];
                };
            };
        };
        IntakeQuestion: {
            /** @constant */
            type: "text";
            key: string;
            label: {
                [key: string]: string;
            };
            help?: {
                [key: string]: string;
            };
            required: boolean;
            /** @default [] */
            marks: ("personal" | "special")[];
            /** @enum {string} */
            dimension?: "municipality" | "theme" | "ageGroup";
            /** @enum {string} */
            meaning?: "main-person" | "people" | "professionals" | "story" | "question" | "tried" | "conditions" | "safety" | "urgency" | "payer" | "discussed" | "contact" | "did-harm" | "harmed" | "people-did-harm" | "people-harmed" | "material-harm" | "immaterial-harm" | "own-side" | "other-side" | "place" | "groups" | "open-groups" | "school" | "school-year" | "teacher";
            visibleIf?: components["schemas"]["InlinePart1"];
            /** @default 200 */
            maxLength: number;
        } | {
            /** @constant */
            type: "long-text";
            key: string;
            label: {
                [key: string]: string;
            };
            help?: {
                [key: string]: string;
            };
            required: boolean;
            /** @default [] */
            marks: ("personal" | "special")[];
            /** @enum {string} */
            dimension?: "municipality" | "theme" | "ageGroup";
            /** @enum {string} */
            meaning?: "main-person" | "people" | "professionals" | "story" | "question" | "tried" | "conditions" | "safety" | "urgency" | "payer" | "discussed" | "contact" | "did-harm" | "harmed" | "people-did-harm" | "people-harmed" | "material-harm" | "immaterial-harm" | "own-side" | "other-side" | "place" | "groups" | "open-groups" | "school" | "school-year" | "teacher";
            visibleIf?: components["schemas"]["InlinePart1"];
            /** @default 4000 */
            maxLength: number;
        } | {
            /** @constant */
            type: "number";
            key: string;
            label: {
                [key: string]: string;
            };
            help?: {
                [key: string]: string;
            };
            required: boolean;
            /** @default [] */
            marks: ("personal" | "special")[];
            /** @enum {string} */
            dimension?: "municipality" | "theme" | "ageGroup";
            /** @enum {string} */
            meaning?: "main-person" | "people" | "professionals" | "story" | "question" | "tried" | "conditions" | "safety" | "urgency" | "payer" | "discussed" | "contact" | "did-harm" | "harmed" | "people-did-harm" | "people-harmed" | "material-harm" | "immaterial-harm" | "own-side" | "other-side" | "place" | "groups" | "open-groups" | "school" | "school-year" | "teacher";
            visibleIf?: components["schemas"]["InlinePart1"];
            min?: number;
            max?: number;
            /** @default true */
            integer: boolean;
            unit?: {
                [key: string]: string;
            };
        } | {
            /** @constant */
            type: "date";
            key: string;
            label: {
                [key: string]: string;
            };
            help?: {
                [key: string]: string;
            };
            required: boolean;
            /** @default [] */
            marks: ("personal" | "special")[];
            /** @enum {string} */
            dimension?: "municipality" | "theme" | "ageGroup";
            /** @enum {string} */
            meaning?: "main-person" | "people" | "professionals" | "story" | "question" | "tried" | "conditions" | "safety" | "urgency" | "payer" | "discussed" | "contact" | "did-harm" | "harmed" | "people-did-harm" | "people-harmed" | "material-harm" | "immaterial-harm" | "own-side" | "other-side" | "place" | "groups" | "open-groups" | "school" | "school-year" | "teacher";
            visibleIf?: components["schemas"]["InlinePart1"];
            /**
             * @default any
             * @enum {string}
             */
            when: "past" | "future" | "any";
        } | {
            /** @constant */
            type: "email";
            key: string;
            label: {
                [key: string]: string;
            };
            help?: {
                [key: string]: string;
            };
            required: boolean;
            /** @default [] */
            marks: ("personal" | "special")[];
            /** @enum {string} */
            dimension?: "municipality" | "theme" | "ageGroup";
            /** @enum {string} */
            meaning?: "main-person" | "people" | "professionals" | "story" | "question" | "tried" | "conditions" | "safety" | "urgency" | "payer" | "discussed" | "contact" | "did-harm" | "harmed" | "people-did-harm" | "people-harmed" | "material-harm" | "immaterial-harm" | "own-side" | "other-side" | "place" | "groups" | "open-groups" | "school" | "school-year" | "teacher";
            visibleIf?: components["schemas"]["InlinePart1"];
        } | {
            /** @constant */
            type: "phone";
            key: string;
            label: {
                [key: string]: string;
            };
            help?: {
                [key: string]: string;
            };
            required: boolean;
            /** @default [] */
            marks: ("personal" | "special")[];
            /** @enum {string} */
            dimension?: "municipality" | "theme" | "ageGroup";
            /** @enum {string} */
            meaning?: "main-person" | "people" | "professionals" | "story" | "question" | "tried" | "conditions" | "safety" | "urgency" | "payer" | "discussed" | "contact" | "did-harm" | "harmed" | "people-did-harm" | "people-harmed" | "material-harm" | "immaterial-harm" | "own-side" | "other-side" | "place" | "groups" | "open-groups" | "school" | "school-year" | "teacher";
            visibleIf?: components["schemas"]["InlinePart1"];
        } | {
            /** @constant */
            type: "choice";
            key: string;
            label: {
                [key: string]: string;
            };
            help?: {
                [key: string]: string;
            };
            required: boolean;
            /** @default [] */
            marks: ("personal" | "special")[];
            /** @enum {string} */
            dimension?: "municipality" | "theme" | "ageGroup";
            /** @enum {string} */
            meaning?: "main-person" | "people" | "professionals" | "story" | "question" | "tried" | "conditions" | "safety" | "urgency" | "payer" | "discussed" | "contact" | "did-harm" | "harmed" | "people-did-harm" | "people-harmed" | "material-harm" | "immaterial-harm" | "own-side" | "other-side" | "place" | "groups" | "open-groups" | "school" | "school-year" | "teacher";
            visibleIf?: components["schemas"]["InlinePart1"];
            options: {
                value: string;
                label: {
                    [key: string]: string;
                };
                hint?: {
                    [key: string]: string;
                };
            }[];
        } | {
            /** @constant */
            type: "multiple-choice";
            key: string;
            label: {
                [key: string]: string;
            };
            help?: {
                [key: string]: string;
            };
            required: boolean;
            /** @default [] */
            marks: ("personal" | "special")[];
            /** @enum {string} */
            dimension?: "municipality" | "theme" | "ageGroup";
            /** @enum {string} */
            meaning?: "main-person" | "people" | "professionals" | "story" | "question" | "tried" | "conditions" | "safety" | "urgency" | "payer" | "discussed" | "contact" | "did-harm" | "harmed" | "people-did-harm" | "people-harmed" | "material-harm" | "immaterial-harm" | "own-side" | "other-side" | "place" | "groups" | "open-groups" | "school" | "school-year" | "teacher";
            visibleIf?: components["schemas"]["InlinePart1"];
            options: {
                value: string;
                label: {
                    [key: string]: string;
                };
                hint?: {
                    [key: string]: string;
                };
            }[];
        } | {
            /** @constant */
            type: "yes-no";
            key: string;
            label: {
                [key: string]: string;
            };
            help?: {
                [key: string]: string;
            };
            required: boolean;
            /** @default [] */
            marks: ("personal" | "special")[];
            /** @enum {string} */
            dimension?: "municipality" | "theme" | "ageGroup";
            /** @enum {string} */
            meaning?: "main-person" | "people" | "professionals" | "story" | "question" | "tried" | "conditions" | "safety" | "urgency" | "payer" | "discussed" | "contact" | "did-harm" | "harmed" | "people-did-harm" | "people-harmed" | "material-harm" | "immaterial-harm" | "own-side" | "other-side" | "place" | "groups" | "open-groups" | "school" | "school-year" | "teacher";
            visibleIf?: components["schemas"]["InlinePart1"];
        } | {
            /** @constant */
            type: "person";
            key: string;
            label: {
                [key: string]: string;
            };
            help?: {
                [key: string]: string;
            };
            required: boolean;
            /** @default [] */
            marks: ("personal" | "special")[];
            /** @enum {string} */
            dimension?: "municipality" | "theme" | "ageGroup";
            /** @enum {string} */
            meaning?: "main-person" | "people" | "professionals" | "story" | "question" | "tried" | "conditions" | "safety" | "urgency" | "payer" | "discussed" | "contact" | "did-harm" | "harmed" | "people-did-harm" | "people-harmed" | "material-harm" | "immaterial-harm" | "own-side" | "other-side" | "place" | "groups" | "open-groups" | "school" | "school-year" | "teacher";
            visibleIf?: components["schemas"]["InlinePart1"];
            fields: ("relation" | "birthDate" | "phone" | "email" | "language" | "interpreter" | "organisation" | "address" | "addressPrivate" | "note")[];
            /** @default [] */
            requiredFields: ("relation" | "birthDate" | "phone" | "email" | "language" | "interpreter" | "organisation" | "address" | "addressPrivate" | "note")[];
        } | {
            /** @constant */
            type: "person-list";
            key: string;
            label: {
                [key: string]: string;
            };
            help?: {
                [key: string]: string;
            };
            required: boolean;
            /** @default [] */
            marks: ("personal" | "special")[];
            /** @enum {string} */
            dimension?: "municipality" | "theme" | "ageGroup";
            /** @enum {string} */
            meaning?: "main-person" | "people" | "professionals" | "story" | "question" | "tried" | "conditions" | "safety" | "urgency" | "payer" | "discussed" | "contact" | "did-harm" | "harmed" | "people-did-harm" | "people-harmed" | "material-harm" | "immaterial-harm" | "own-side" | "other-side" | "place" | "groups" | "open-groups" | "school" | "school-year" | "teacher";
            visibleIf?: components["schemas"]["InlinePart1"];
            fields: ("relation" | "birthDate" | "phone" | "email" | "language" | "interpreter" | "organisation" | "address" | "addressPrivate" | "note")[];
            /** @default [] */
            requiredFields: ("relation" | "birthDate" | "phone" | "email" | "language" | "interpreter" | "organisation" | "address" | "addressPrivate" | "note")[];
            itemName: {
                [key: string]: string;
            };
            /** @default 40 */
            max: number;
        } | {
            /** @constant */
            type: "consent";
            key: string;
            label: {
                [key: string]: string;
            };
            help?: {
                [key: string]: string;
            };
            required: boolean;
            /** @default [] */
            marks: ("personal" | "special")[];
            /** @enum {string} */
            dimension?: "municipality" | "theme" | "ageGroup";
            /** @enum {string} */
            meaning?: "main-person" | "people" | "professionals" | "story" | "question" | "tried" | "conditions" | "safety" | "urgency" | "payer" | "discussed" | "contact" | "did-harm" | "harmed" | "people-did-harm" | "people-harmed" | "material-harm" | "immaterial-harm" | "own-side" | "other-side" | "place" | "groups" | "open-groups" | "school" | "school-year" | "teacher";
            visibleIf?: components["schemas"]["InlinePart1"];
        } | {
            /** @constant */
            type: "file";
            key: string;
            label: {
                [key: string]: string;
            };
            help?: {
                [key: string]: string;
            };
            required: boolean;
            /** @default [] */
            marks: ("personal" | "special")[];
            /** @enum {string} */
            dimension?: "municipality" | "theme" | "ageGroup";
            /** @enum {string} */
            meaning?: "main-person" | "people" | "professionals" | "story" | "question" | "tried" | "conditions" | "safety" | "urgency" | "payer" | "discussed" | "contact" | "did-harm" | "harmed" | "people-did-harm" | "people-harmed" | "material-harm" | "immaterial-harm" | "own-side" | "other-side" | "place" | "groups" | "open-groups" | "school" | "school-year" | "teacher";
            visibleIf?: components["schemas"]["InlinePart1"];
            /** @default 5 */
            max: number;
            /**
             * @default [
             *       "pdf",
             *       "jpeg",
             *       "png"
             *     ]
             */
            accept: ("pdf" | "jpeg" | "png")[];
        };
        Message: {
            id: string;
            /** @enum {string} */
            kind: "addition" | "incorrect" | "contact";
            text?: string;
            email?: string;
            phone?: string;
            /** Format: date-time */
            at: string;
            /** Format: date-time */
            readAt?: string;
            used?: boolean;
        };
        Problem: {
            type: string;
            title: string;
            status: number;
            code: string;
            detail: string;
            instance: string;
            faults?: {
                code: string;
                path: string;
                sentence: string;
            }[];
            /** @enum {string} */
            part?: "submission" | "intake" | "questions" | "requirements" | "participants" | "duplicates" | "messages" | "rights" | "retention" | "state" | "details" | "papers" | "training" | "affiliations" | "availability" | "wishes" | "assignment" | "circle" | "person" | "safety" | "choices" | "children" | "informants" | "mandate" | "practicalities" | "question" | "day" | "steps" | "log" | "conference" | "evaluations" | "plan" | "releases" | "pictures";
        };
        ReferralList: {
            items: {
                id: string;
                reference: string;
                /** @enum {string} */
                variant: "family" | "restorative" | "neighbourhood" | "learning-circle";
                /** @enum {string} */
                source: "professional" | "citizen" | "partner-system";
                /** @enum {string} */
                state: "submitted" | "intake" | "accepted" | "declined" | "redirected" | "withdrawn";
                /** Format: date-time */
                submittedAt: string;
                /** Format: date-time */
                updatedAt: string;
                version: number;
                title?: string;
                municipality?: string;
                themes?: string[];
            }[];
            cursor?: string;
        };
        ReferralStatus: {
            /** @constant */
            view: "status";
            id: string;
            reference: string;
            tenant: {
                id: string;
                name: string;
                /** @enum {string} */
                sector: "youth-care" | "school" | "probation" | "housing" | "other";
                phone?: string;
            };
            /** @enum {string} */
            variant: "family" | "restorative" | "neighbourhood" | "learning-circle";
            variantName: {
                [key: string]: string;
            };
            /** @enum {string} */
            source: "professional" | "citizen" | "partner-system";
            /** @enum {string} */
            state: "submitted" | "intake" | "accepted" | "declined" | "redirected" | "withdrawn";
            /** Format: date-time */
            submittedAt: string;
            /** Format: date-time */
            updatedAt: string;
            version: number;
            form: {
                id: string;
                version: number;
            };
            decision?: {
                /** @enum {string} */
                outcome: "accepted" | "declined" | "redirected" | "withdrawn";
                /** Format: date-time */
                decidedAt: string;
                /** @enum {string} */
                reason?: "not-willing" | "plan-exists" | "no-question" | "other-help-needed" | "outside-region" | "no-funding" | "other";
                to?: string;
                explanation?: string;
            };
            title?: string;
            answers?: {
                [key: string]: components["schemas"]["ReferralStatusPart0"];
            };
            manager?: string;
            steps: {
                /** @enum {string} */
                step: "submitted" | "conversation" | "decision" | "preparation" | "conference" | "month-later";
                /** @enum {string} */
                progress: "done" | "now" | "todo";
                /** Format: date-time */
                at?: string;
                /** Format: date */
                dueOn?: string;
            }[];
            trajectory?: {
                /** @enum {string} */
                state: "matching" | "preparation" | "scheduled" | "day" | "plan-accepted" | "plan-refused" | "evaluation-due" | "evaluated" | "closed" | "stopped";
                coordinator?: string;
                /** Format: date-time */
                since: string;
            };
            plan?: {
                isTheirs: boolean;
                isWhole: boolean;
                of: number;
                agreements: {
                    number: number;
                    sentence: string;
                    /** @enum {string} */
                    heading?: "repair-to-victim" | "repair-to-society" | "future";
                }[];
                watches?: string;
                initiative?: string;
                review?: string;
                texts: {
                    text: string;
                    by?: string;
                }[];
                pictures?: {
                    id: string;
                    name: string;
                    /** @enum {string} */
                    type: "pdf" | "jpeg" | "png";
                    /** @enum {string} */
                    kind: "flip-chart" | "drawing" | "child-drawing";
                    caption?: string;
                    drawnBy?: string;
                }[];
            };
            mayWithdraw: boolean;
            mayAdd: boolean;
            /** Format: date */
            askedOwnDataOn?: string;
            messages?: components["schemas"]["Message"][];
        };
        ReferralStatusPart0: unknown;
        SubmitReferral: {
            form: {
                id: string;
                version: number;
            };
            answers: {
                [key: string]: components["schemas"]["SubmitReferralPart0"];
            };
            draft?: string;
            draftVersion?: number;
            /**
             * @default nl
             * @enum {string}
             */
            locale: "nl" | "fr" | "en";
        };
        SubmitReferralPart0: unknown;
        SubmittedReferral: {
            id: string;
            reference: string;
            /** @enum {string} */
            state: "submitted" | "intake" | "accepted" | "declined" | "redirected" | "withdrawn";
            version: number;
            /** Format: date-time */
            submittedAt: string;
            personalLink?: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
