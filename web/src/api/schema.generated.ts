// Written by web/generate-api.ts from the server’s OpenAPI document. Do not edit.
export interface paths {
    "/api/account-batches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists of people brought in */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rows: components["schemas"]["AccountBatchRow"][];
                        };
                    };
                };
            };
        };
        put?: never;
        /** Send a list of people (.xlsx or .csv, multipart field "file") */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Written"];
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
    "/api/account-batches/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One list of people */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AccountBatchView"];
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
    "/api/account-batches/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put a list aside */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Written"];
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
    "/api/account-batches/{id}/columns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Say what the columns are; the rows are checked anew */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        columns: {
                            column: number;
                            /** @enum {string} */
                            field: "fullName" | "surnamePart" | "givenPart" | "username" | "role" | "speciality" | "place" | "province" | "commune" | "village" | "phone" | "validFrom" | "validTo" | "decision" | "keep";
                        }[];
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Written"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/account-batches/{id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make the accounts and roles of a list */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        leaveOut: boolean;
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Written"];
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
    "/api/account-batches/{id}/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The rows of a list with what each would become */
        get: {
            parameters: {
                query?: {
                    limit?: number;
                    offset?: number;
                    verdict?: "new" | "existing" | "same" | "error";
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            offset: number;
                            rows: components["schemas"]["AccountBatchLine"][];
                            total: number;
                        };
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
    "/api/account-batches/{id}/slips": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The slips of the accounts that a list made and nobody has come into, as PDF: once, and with a reason anew */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @default null */
                        reason?: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Lines of JSON with how far it is, the last with the length of the PDF that follows */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/vnd.mangnon.paper": unknown;
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
    "/api/account-batches/template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An empty list of people to fill in, .xlsx */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description An .xlsx file */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
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
    "/api/account-resets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Resets of my area */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rows: components["schemas"]["ResetRow"][];
                        };
                    };
                };
            };
        };
        put?: never;
        /** Ask for a reset, as the first of two persons */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        reason: string;
                        username: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Written"];
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
    "/api/account-resets/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take back a reset that waits */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": Record<string, never>;
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Written"];
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
    "/api/account-resets/{id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirm a reset, as the second of two persons; answers the slip */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": Record<string, never>;
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ResetSlip"];
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
    "/api/account/contact": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where I am told that a child waits */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["NotifyContact"];
                    };
                };
            };
        };
        /** Say where I want to be told */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        email?: ("" | string) | null;
                        phone?: ("" | string) | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Written"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/account/hand-over": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hand my own open work of one role on */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        areaPath: string;
                        /** @default null */
                        note?: string | null;
                        parts: {
                            count: number;
                            kind: string;
                            to: string | null;
                        }[];
                        /** @enum {string} */
                        role: "village_collaborator" | "commune_officer" | "commune_chair" | "standing_member" | "province_officer" | "hotline_operator" | "hotline_supervisor" | "service_provider" | "ministry_officer" | "data_protection_auditor" | "administrator";
                    };
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Written"];
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
    "/api/account/open-work": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What I have open, by role and kind, and who may go on with it */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["OpenWork"];
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
    "/api/account/passkeys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add a passkey */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        name: string;
                        response: {
                            id: string;
                            /** @enum {string} */
                            type: "public-key";
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Written"];
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
    "/api/account/passkeys/{id}/remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Remove a passkey */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": Record<string, never>;
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Written"];
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
    "/api/account/passkeys/options": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begin to add a passkey */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        password: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PasskeyOptions"];
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
    "/api/account/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Change my password */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        current: string;
                        next: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Written"];
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
    "/api/account/recovery-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** New recovery codes; the old ones stop working */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        password: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RecoveryCodes"];
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
    "/api/account/second-step": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What I have for my second proof */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SecondStepView"];
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
    "/api/account/totp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Set up another phone */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        password: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["EnrolmentView"];
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
    "/api/account/totp/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The new phone’s first code */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        code: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RecoveryCodes"];
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
    "/api/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Accounts of my area */
        get: {
            parameters: {
                query?: {
                    after?: string;
                    limit?: number;
                    offset?: number;
                    role?: "village_collaborator" | "commune_officer" | "commune_chair" | "standing_member" | "province_officer" | "hotline_operator" | "hotline_supervisor" | "service_provider" | "ministry_officer" | "data_protection_auditor" | "administrator";
                    service?: "working" | "leaving" | "ended";
                    unit?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AccountPage"];
                    };
                };
            };
        };
        put?: never;
        /** Make an account; answers the slip for its first sign-in */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        areaId: string;
                        /** @default null */
                        decision?: string | null;
                        fullName: string;
                        /** Format: uuid */
                        id: string;
                        /** @default null */
                        reason?: string | null;
                        /** @enum {string} */
                        role: "village_collaborator" | "commune_officer" | "commune_chair" | "standing_member" | "province_officer" | "hotline_operator" | "hotline_supervisor" | "service_provider" | "ministry_officer" | "data_protection_auditor" | "administrator";
                        /** @default null */
                        speciality?: ("police" | "health" | "school" | "justice" | "union") | null;
                        username: string;
                        /** Format: date */
                        validFrom?: string;
                        /** @default null */
                        validTo?: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["FirstSlips"];
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
    "/api/accounts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One account with the roles it holds and held */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AccountView"];
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
    "/api/accounts/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End an account, at once or after a last day */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: date */
                        lastDay?: string;
                        reason: string;
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Written"];
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
    "/api/accounts/{id}/grants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give an account a role in an area for a period */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        areaId: string;
                        /** @default null */
                        decision?: string | null;
                        /** Format: uuid */
                        id: string;
                        /** @default null */
                        reason?: string | null;
                        /** @enum {string} */
                        role: "village_collaborator" | "commune_officer" | "commune_chair" | "standing_member" | "province_officer" | "hotline_operator" | "hotline_supervisor" | "service_provider" | "ministry_officer" | "data_protection_auditor" | "administrator";
                        /** @default null */
                        speciality?: ("police" | "health" | "school" | "justice" | "union") | null;
                        /** Format: date */
                        validFrom?: string;
                        /** @default null */
                        validTo?: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Written"];
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
    "/api/accounts/{id}/hand-over": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hand the open work of one role on */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        areaPath: string;
                        /** @default null */
                        note?: string | null;
                        parts: {
                            count: number;
                            kind: string;
                            to: string | null;
                        }[];
                        /** @enum {string} */
                        role: "village_collaborator" | "commune_officer" | "commune_chair" | "standing_member" | "province_officer" | "hotline_operator" | "hotline_supervisor" | "service_provider" | "ministry_officer" | "data_protection_auditor" | "administrator";
                    };
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Written"];
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
    "/api/accounts/{id}/open-work": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What an account has open, by role and kind, and who may go on with it */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["OpenWork"];
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
    "/api/accounts/{id}/sign-on": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** By whose sign-on an account may be entered */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SignOnLinks"];
                    };
                };
            };
        };
        put?: never;
        /** Link an account to a person of the ministry */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        value: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Written"];
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
    "/api/accounts/{id}/slip": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The slip for a first sign-in that nobody has made yet; a code that is over is made anew */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": Record<string, never>;
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["FirstSlips"];
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
    "/api/accounts/{id}/withdraw-end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take back a last day that has not passed */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        reason: string;
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Written"];
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
    "/api/accounts/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Accounts of my area found by name or name of sign-in */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        after?: string;
                        /** @default 100 */
                        limit?: number;
                        /** @default 0 */
                        offset?: number;
                        q: string;
                        /** @enum {string} */
                        role?: "village_collaborator" | "commune_officer" | "commune_chair" | "standing_member" | "province_officer" | "hotline_operator" | "hotline_supervisor" | "service_provider" | "ministry_officer" | "data_protection_auditor" | "administrator";
                        /** @enum {string} */
                        service?: "working" | "leaving" | "ended";
                        unit?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AccountPage"];
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
    "/api/alarms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Alarms that wait for somebody of my role */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rows: components["schemas"]["WaitingAlarm"][];
                        };
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
    "/api/area-changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Changes of units */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            canCreate: boolean;
                            rows: components["schemas"]["AreaChangeRow"][];
                        };
                    };
                };
            };
        };
        put?: never;
        /** Begin a change of units */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: date */
                        effectiveOn: string;
                        /** Format: uuid */
                        id: string;
                        legalText: string;
                        title: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Written"];
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
    "/api/area-changes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One change of units: what its tables say and what it would move */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AreaChangeView"];
                    };
                };
            };
        };
        /** Another title, day or text */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: date */
                        effectiveOn: string;
                        legalText: string;
                        title: string;
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Written"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/area-changes/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put a change aside that was not applied */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        reason: string;
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Written"];
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
    "/api/area-changes/{id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirm: applied on its day, at once when that has come */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Written"];
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
    "/api/area-changes/{id}/lines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lines of a change, with findings and counts */
        get: {
            parameters: {
                query?: {
                    gravity?: "error" | "warning" | "info";
                    kind?: "created" | "kept" | "merge" | "split" | "land" | "rename" | "retype" | "reparent" | "abolished" | "already";
                    limit?: number;
                    offset?: number;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            offset: number;
                            rows: components["schemas"]["AreaChangeLine"][];
                            total: number;
                        };
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
    "/api/area-changes/{id}/tables": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send an official table of units (.xlsx or .csv, multipart field "file") */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Written"];
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
    "/api/area-changes/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take an applied change back */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        reason: string;
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Written"];
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
    "/api/areas": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Units by parent, level or name */
        get: {
            parameters: {
                query?: {
                    asAt?: string;
                    level?: "nation" | "province" | "district" | "commune" | "village";
                    parent?: string;
                    q?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rows: components["schemas"]["AreaRow"][];
                        };
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
    "/api/areas/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One unit with the names it bore */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AreaView"];
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
    "/api/audit/persons/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What this person did */
        get: {
            parameters: {
                query?: {
                    before?: number;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Trail"];
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
    "/api/audit/persons/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Persons whose trail may be read */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        q: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rows: {
                                fullName: string;
                                id: string;
                                place: string | null;
                                username: string;
                            }[];
                        };
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
    "/api/audit/seal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The last seal of the audit */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            last: {
                                at: string;
                                code: string;
                                n: number;
                            } | null;
                        };
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
    "/api/audit/subjects/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who saw this child or household */
        get: {
            parameters: {
                query?: {
                    before?: number;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Trail"];
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
    "/api/audit/subjects/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The record that a code, number or id means */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        q: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rows: {
                                code: string;
                                id: string;
                                place: string | null;
                                /** @enum {string} */
                                subject: "child" | "household" | "case";
                            }[];
                        };
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
    "/api/audit/unusual": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Unusual looks */
        get: {
            parameters: {
                query?: {
                    before?: number;
                    kind?: "many" | "far" | "night" | "family" | "refused" | "export" | "device";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            entries: components["schemas"]["UnusualEntry"][];
                            next: number | null;
                            thresholds: {
                                confirmed: boolean;
                                exportRows: number;
                                looksAnHour: number;
                                nightFrom: number;
                                nightTo: number;
                                refusalsAnHour: number;
                            };
                        };
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
    "/api/breaches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The register of breaches of my area */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            can: "add"[];
                            rows: components["schemas"]["BreachView"][];
                        };
                    };
                };
            };
        };
        put?: never;
        /** Enter a breach; its 72 hours run from the discovery */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        act: string;
                        consequences: string;
                        contact: string;
                        dataKinds: ("identity" | "contact" | "family" | "school" | "image" | "health" | "sexual_life" | "crime" | "religion" | "ethnicity" | "location" | "identity_papers" | "case")[];
                        /** Format: date-time */
                        discoveredAt: string;
                        happened: string;
                        /** Format: uuid */
                        id: string;
                        involved?: string | null;
                        measures: string;
                        /** @default null */
                        peopleCount?: number | null;
                        place?: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Written"];
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
    "/api/breaches/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Say what became known of a breach */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        act: string;
                        consequences: string;
                        contact: string;
                        dataKinds: ("identity" | "contact" | "family" | "school" | "image" | "health" | "sexual_life" | "crime" | "religion" | "ethnicity" | "location" | "identity_papers" | "case")[];
                        happened: string;
                        involved?: string | null;
                        measures: string;
                        /** @default null */
                        peopleCount?: number | null;
                        place?: string | null;
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Written"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/breaches/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Close the dossier of a breach */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Written"];
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
    "/api/breaches/{id}/notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A notice of a breach that was sent */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        content: string;
                        /** Format: uuid */
                        id: string;
                        lateReason?: string | null;
                        /** Format: date-time */
                        sentAt: string;
                        sentTo: string;
                        /** @enum {string} */
                        stage: "first" | "further" | "final";
                    };
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Written"];
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
    "/api/case-calendar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is due in the cases of my commune on which day, and every open case with what comes next */
        get: {
            parameters: {
                query: {
                    from: string;
                    to: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CaseCalendar"];
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
    "/api/case-files/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A file as it is shown: a picture without its traces */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description The file */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/octet-stream": unknown;
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
    "/api/case-files/{id}/original": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The original of a file, byte for byte; that it was taken stands in the history of the case */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description The file */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/octet-stream": unknown;
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
    "/api/case-glass": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who opened cases in an emergency */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rows: components["schemas"]["CaseGlassView"][];
                        };
                    };
                };
            };
        };
        put?: never;
        /** Open a case that is none of mine, in an emergency; chair and auditor are told at once */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        code: string;
                        /** Format: uuid */
                        id: string;
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Written"];
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
    "/api/case-glass/{id}/seen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** I have seen that the glass was broken; the chair may end it */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @default false */
                        end?: boolean;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Written"];
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
    "/api/case-sample-lines/{id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Answer a remark of the province */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["AnswerRemarkInput"];
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Written"];
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
    "/api/case-sample-lines/{id}/mark": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say what was found in a case; a remark goes back to its commune */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["MarkCaseInput"];
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Written"];
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
    "/api/case-sample-remarks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Remarks of the province on closed cases of my commune */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rows: components["schemas"]["SampleLine"][];
                        };
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
    "/api/case-samples": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Rounds in which closed cases were read again, with what they found */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rows: components["schemas"]["SampleRound"][];
                        };
                    };
                };
            };
        };
        put?: never;
        /** Draw closed cases by lot and read them for thirty days */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["DrawSampleInput"];
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            cases: number;
                            id: string;
                        };
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
    "/api/case-samples/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One round with its cases */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SampleView"];
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
    "/api/case-shares/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End a sharing before its day */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": Record<string, never>;
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Written"];
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
    "/api/case-tasks/{id}/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Attach a file to a task (multipart field "file"): pictures, PDF, Word, Excel, 20 MB at most */
        post: {
            parameters: {
                query: {
                    id: string;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Written"];
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
    "/api/case-tasks/{id}/seen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** I have seen the answer */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": Record<string, never>;
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Written"];
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
    "/api/case-tasks/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take back a task that was not answered */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": Record<string, never>;
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Written"];
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
    "/api/case-tasks/waiting": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tasks that are late, and answers nobody has looked at */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rows: components["schemas"]["TaskWaiting"][];
                        };
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
    "/api/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Cases that I need to know, what is due next first */
        get: {
            parameters: {
                query?: {
                    state?: "open" | "closed" | "all";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rows: components["schemas"]["CaseRow"][];
                        };
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
    "/api/cases/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One case with its reports, opened */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CaseView"];
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
    "/api/cases/{id}/acknowledge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** I have seen the alarm and act */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": Record<string, never>;
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Written"];
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
    "/api/cases/{id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Accept or refuse what was offered, or take it back */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        answer: "accepted" | "refused" | "withdrawn";
                        reason: string;
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Written"];
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
    "/api/cases/{id}/assess-again": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Assess a child under watch again */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Written"];
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
    "/api/cases/{id}/begin-detailed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Go on to the detailed assessment */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Written"];
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
    "/api/cases/{id}/begin-initial": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Go on to the initial assessment */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Written"];
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
    "/api/cases/{id}/begin-review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begin the review */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @default null */
                        reason?: string | null;
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Written"];
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
    "/api/cases/{id}/child": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say which child of the register it is */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        childId: string | null;
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Written"];
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
    "/api/cases/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Close the case with its result */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        outcome: "helped_health" | "helped_social" | "helped_psychology" | "helped_legal" | "helped_education" | "helped_money" | "helped_other" | "unhelped_unwanted" | "unhelped_moved" | "unhelped_other" | "verified_none";
                        /** @default null */
                        reason?: string | null;
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Written"];
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
    "/api/cases/{id}/close-watch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End a watch without a plan */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        outcome: "helped_health" | "helped_social" | "helped_psychology" | "helped_legal" | "helped_education" | "helped_money" | "helped_other" | "unhelped_unwanted" | "unhelped_moved" | "unhelped_other" | "verified_none";
                        reason: string;
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Written"];
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
    "/api/cases/{id}/continue-past-16": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Go on past 16 by a decision, numbered from the book */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        on: string;
                        reason: string;
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            number: number;
                        };
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
    "/api/cases/{id}/correct-exit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The exit was entered in error */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        reason: string;
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Written"];
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
    "/api/cases/{id}/decision/paper": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The decision (Mẫu 05), as PDF */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Lines of JSON with how far it is, the last with the length of the PDF that follows */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/vnd.mangnon.paper": unknown;
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
    "/api/cases/{id}/detailed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign the detailed assessment (Mẫu 03) */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["SignDetailedInput"];
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Written"];
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
    "/api/cases/{id}/detailed/paper": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The detailed assessment (Mẫu 03) as it was signed, as PDF */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Lines of JSON with how far it is, the last with the length of the PDF that follows */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/vnd.mangnon.paper": unknown;
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
    "/api/cases/{id}/dossier": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The index of a case’s papers, laid beside its seal */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DossierView"];
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
    "/api/cases/{id}/dossier/paper": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** All papers of a case with their index, as one PDF */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Lines of JSON with how far it is, the last with the length of the PDF that follows */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/vnd.mangnon.paper": unknown;
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
    "/api/cases/{id}/drafts/{kind}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is being written of a paper of this case */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    kind: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CaseDraftView"];
                    };
                };
            };
        };
        /** Keep what is being written, encrypted; 409 with the other version when somebody else wrote meanwhile */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    kind: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        fields: {
                            [key: string]: string;
                        };
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            version: number;
                        };
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/emergency": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Protect at once */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        ground: "grave_harm" | "carer_harms";
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Written"];
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
    "/api/cases/{id}/end-by-age": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The child has turned 16 */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        reason: string;
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Written"];
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
    "/api/cases/{id}/end-by-death": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The child has died */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        on: string;
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Written"];
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
    "/api/cases/{id}/evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Enter a piece of evidence and who holds it */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["EnterEvidenceInput"];
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Written"];
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
    "/api/cases/{id}/evidence/custody": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hand a piece of evidence on */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["HandEvidenceOnInput"];
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Written"];
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
    "/api/cases/{id}/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Attach a file to a paper of the case: the scan of a signed copy, a picture of a piece of evidence */
        post: {
            parameters: {
                query: {
                    id: string;
                    part: string;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Written"];
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
    "/api/cases/{id}/finding": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record what the verification found */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        credible: boolean;
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Written"];
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
    "/api/cases/{id}/flag": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say that a crime is suspected, the child is missing, the press has it */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        flag: "crime_suspected" | "child_missing" | "media";
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Written"];
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
    "/api/cases/{id}/flag/lower": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take such a flag back, with the reason */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        flag: "crime_suspected" | "child_missing" | "media";
                        reason: string;
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Written"];
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
    "/api/cases/{id}/follow-up": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begin the three months of follow-up */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Written"];
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
    "/api/cases/{id}/initial": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign the initial assessment (Mẫu 02) */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["SignInitialInput"];
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Written"];
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
    "/api/cases/{id}/initial/paper": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The initial assessment (Mẫu 02) as it was signed, as PDF */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Lines of JSON with how far it is, the last with the length of the PDF that follows */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/vnd.mangnon.paper": unknown;
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
    "/api/cases/{id}/join": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Join another case that tells of the same event */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: uuid */
                        otherId: string;
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Written"];
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
    "/api/cases/{id}/measures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record what was done at once */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        text: string;
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Written"];
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
    "/api/cases/{id}/meeting": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Call the meeting on what is to be done */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Written"];
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
    "/api/cases/{id}/minutes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign the minutes of the meeting */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["SignMinutesInput"];
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Written"];
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
    "/api/cases/{id}/need-to-know": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who may know of a case */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["NeedToKnow"];
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
    "/api/cases/{id}/next-cycle": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begin the next plan */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @default null */
                        reason?: string | null;
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Written"];
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
    "/api/cases/{id}/not-founded": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What was reported did not happen */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        reason: string;
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Written"];
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
    "/api/cases/{id}/offer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Offer the case to the commune where the child lives */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        communeId: string;
                        /** Format: uuid */
                        id: string;
                        reason: string;
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Written"];
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
    "/api/cases/{id}/overrun": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say why the hours ran out */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        reason: string;
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Written"];
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
    "/api/cases/{id}/plan/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Approve the plan by a decision (Mẫu 05), numbered from the book */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        on: string;
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            number: number;
                        };
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
    "/api/cases/{id}/plan/change": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Submit a changed plan */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["SubmitPlanInput"];
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Written"];
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
    "/api/cases/{id}/plan/paper": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The plan (Mẫu 04) as it was submitted, as PDF */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Lines of JSON with how far it is, the last with the length of the PDF that follows */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/vnd.mangnon.paper": unknown;
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
    "/api/cases/{id}/plan/progress": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say how far an item has come */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["RecordProgressInput"];
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Written"];
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
    "/api/cases/{id}/plan/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Refuse the plan */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        reason: string;
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Written"];
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
    "/api/cases/{id}/plan/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Return the plan to be mended */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        reason: string;
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Written"];
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
    "/api/cases/{id}/plan/send": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say to whom decision and plan were sent */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        recipients: string[];
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Written"];
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
    "/api/cases/{id}/plan/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begin to carry the plan out */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Written"];
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
    "/api/cases/{id}/plan/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Submit the plan (Mẫu 04) */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["SubmitPlanInput"];
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Written"];
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
    "/api/cases/{id}/proceedings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Letters to and from those who prosecute, and evidence */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CaseProceedings"];
                    };
                };
            };
        };
        put?: never;
        /** Enter a letter, an answer, support, a notice of release */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["EnterProceedingInput"];
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Written"];
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
    "/api/cases/{id}/recommendation/paper": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The letter to the investigating body, as PDF */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Lines of JSON with how far it is, the last with the length of the PDF that follows */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/vnd.mangnon.paper": unknown;
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
    "/api/cases/{id}/redirect": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send a report that came to the wrong commune on to the one where it happened */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        communeId: string;
                        reason: string;
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Written"];
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
    "/api/cases/{id}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a closed case up again */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        reason: string;
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Written"];
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
    "/api/cases/{id}/residence-unknown": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say that nobody knows where the child lives */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        reason: string;
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Written"];
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
    "/api/cases/{id}/resume-emergency": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Return to emergency protection */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        ground: "grave_harm" | "carer_harms";
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Written"];
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
    "/api/cases/{id}/review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign the review (Mẫu 06) */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["SignReviewInput"];
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Written"];
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
    "/api/cases/{id}/review/paper": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The review (Mẫu 06) as it was signed, as PDF */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Lines of JSON with how far it is, the last with the length of the PDF that follows */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/vnd.mangnon.paper": unknown;
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
    "/api/cases/{id}/safe-place": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The child was handed over to a safe place */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["RecordSafePlaceInput"];
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Written"];
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
    "/api/cases/{id}/separation/court": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask the court */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        court: string;
                        /** Format: uuid */
                        id: string;
                        on: string;
                        reason: string;
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Written"];
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
    "/api/cases/{id}/separation/decide": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Separate the child by a decision (Mẫu 07), numbered from the book */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["DecideSeparationInput"];
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            number: number;
                        };
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
    "/api/cases/{id}/separation/extend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Extend the separation by a decision (Mẫu 07) */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ExtendSeparationInput"];
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            number: number;
                        };
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
    "/api/cases/{id}/separation/lift": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End the separation by a decision */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        on: string;
                        reason: string;
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            number: number;
                        };
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
    "/api/cases/{id}/separation/order": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record an authority’s order to separate for longer */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        authority: string;
                        /** Format: uuid */
                        id: string;
                        note: string;
                        number: string;
                        on: string;
                        until: string;
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Written"];
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
    "/api/cases/{id}/separation/propose": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Propose to separate the child */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ProposeSeparationInput"];
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Written"];
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
    "/api/cases/{id}/separation/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Do not separate the child */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        reason: string;
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Written"];
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
    "/api/cases/{id}/shares": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Share parts of a case with a person until a day */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: uuid */
                        accountId: string;
                        /** Format: uuid */
                        id: string;
                        parts: ("reports" | "papers" | "plan")[];
                        reason: string;
                        /** Format: date */
                        until: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Written"];
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
    "/api/cases/{id}/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Work of the plan that was given to others, and whom one may ask */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CaseTasks"];
                    };
                };
            };
        };
        put?: never;
        /** Give an item of the plan to a person, who sees that and no more */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["SendTaskInput"];
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Written"];
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
    "/api/cases/{id}/team": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Keep a case to a team, or open it to all officers of the commune again */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        accounts: string[] | null;
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Written"];
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
    "/api/cases/{id}/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begin to verify */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Written"];
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
    "/api/cases/{id}/visit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record a visit */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        found: string;
                        /** Format: uuid */
                        id: string;
                        on: string;
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Written"];
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
    "/api/cases/{id}/watch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Keep under watch without a plan */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Written"];
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
    "/api/cases/kept-apart": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Cases of my commune that are kept to others: that they are there */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rows: components["schemas"]["KeptApart"][];
                        };
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
    "/api/children": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Children of a commune */
        get: {
            parameters: {
                query?: {
                    ageFrom?: number;
                    ageTo?: number;
                    commune?: string;
                    counted?: "all" | "unknown" | "0-5" | "6-9" | "10-13" | "14-15";
                    group?: "special" | "atRisk" | "other" | "a" | "b" | "c" | "d" | "đ" | "e" | "g" | "h" | "i" | "k" | "l" | "m" | "n" | "o" | "R1a" | "R1b" | "R2" | "R3" | "R4" | "R5" | "R6" | "R7" | "K1" | "K2" | "K3" | "K4";
                    limit?: number;
                    missing?: "personalNumber" | "birthDay" | "sex" | "ethnicity" | "parents" | "household" | "village";
                    offset?: number;
                    poverty?: "poor" | "near_poor" | "none" | "unknown";
                    residence?: "permanent" | "temporary" | "present" | "unknown";
                    rule?: "no_number" | "no_birth_day" | "no_sex" | "no_ethnicity" | "no_parents" | "unnamed" | "no_household" | "no_village" | "number_against_sex" | "number_against_year" | "number_of_no_place" | "name_with_signs" | "same_parents" | "name_of_parent" | "over_age" | "not_updated" | "imported_unseen" | "words_uncoded" | "duplicate";
                    sex?: "male" | "female" | "unknown";
                    state?: "current" | "ended";
                    village?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ChildPage"];
                    };
                };
            };
        };
        put?: never;
        /** Enter a child */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @default null */
                        birth?: string | null;
                        /** @default null */
                        carerName?: string | null;
                        /** @default null */
                        carerRelation?: string | null;
                        /** @default null */
                        circumstance?: string | null;
                        differentFrom?: string[];
                        /** @default null */
                        ethnicity?: ("2008-01" | "2008-02" | "2008-03" | "2008-04" | "2008-05" | "2008-06" | "2008-07" | "2008-08" | "2008-09" | "2008-10" | "2008-11" | "2008-12" | "2008-13" | "2008-14" | "2008-15" | "2008-16" | "2008-17" | "2008-18" | "2008-19" | "2008-20" | "2008-21" | "2008-22" | "2008-23" | "2008-24" | "2008-25" | "2008-26" | "2008-27" | "2008-28" | "2008-29" | "2008-30" | "2008-31" | "2008-32" | "2008-33" | "2008-34" | "2008-35" | "2008-36" | "2008-37" | "2008-38" | "2008-39" | "2008-40" | "2008-41" | "2008-42" | "2008-43" | "2008-44" | "2008-45" | "2008-46" | "2008-47" | "2008-48" | "2008-49" | "2008-50" | "2008-51" | "2008-52" | "2008-53" | "2008-54" | "2008-55" | "2008-00") | null;
                        /** @default null */
                        fatherName?: string | null;
                        fullName: string;
                        /** @default null */
                        householdId?: string | null;
                        /** Format: uuid */
                        id: string;
                        /** @default null */
                        motherName?: string | null;
                        /** @default null */
                        notes?: string | null;
                        /** @default null */
                        otherNames?: string | null;
                        /** @default null */
                        personalNumber?: string | null;
                        /**
                         * @default unknown
                         * @enum {string}
                         */
                        residenceState?: "permanent" | "temporary" | "present" | "unknown";
                        /** @default null */
                        schoolClass?: string | null;
                        /** @default null */
                        schoolLevel?: ("nursery" | "kindergarten" | "primary" | "lower_secondary" | "upper_secondary" | "continuing" | "vocational" | "special" | "not_attending" | "dropped_out") | null;
                        /** @default null */
                        schoolName?: string | null;
                        /** @enum {string} */
                        sex: "male" | "female" | "unknown";
                        /** Format: date */
                        since?: string;
                        /** @default null */
                        villageId?: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Written"];
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
    "/api/children/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One child */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ChildView"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change a child */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @default null */
                        birth?: string | null;
                        /** @default null */
                        carerName?: string | null;
                        /** @default null */
                        carerRelation?: string | null;
                        /** @default null */
                        circumstance?: string | null;
                        /** @default null */
                        ethnicity?: ("2008-01" | "2008-02" | "2008-03" | "2008-04" | "2008-05" | "2008-06" | "2008-07" | "2008-08" | "2008-09" | "2008-10" | "2008-11" | "2008-12" | "2008-13" | "2008-14" | "2008-15" | "2008-16" | "2008-17" | "2008-18" | "2008-19" | "2008-20" | "2008-21" | "2008-22" | "2008-23" | "2008-24" | "2008-25" | "2008-26" | "2008-27" | "2008-28" | "2008-29" | "2008-30" | "2008-31" | "2008-32" | "2008-33" | "2008-34" | "2008-35" | "2008-36" | "2008-37" | "2008-38" | "2008-39" | "2008-40" | "2008-41" | "2008-42" | "2008-43" | "2008-44" | "2008-45" | "2008-46" | "2008-47" | "2008-48" | "2008-49" | "2008-50" | "2008-51" | "2008-52" | "2008-53" | "2008-54" | "2008-55" | "2008-00") | null;
                        /** @default null */
                        fatherName?: string | null;
                        from?: string | "correction";
                        fullName: string;
                        /** @default null */
                        householdId?: string | null;
                        /** @default null */
                        motherName?: string | null;
                        /** @default null */
                        notes?: string | null;
                        /** @default null */
                        otherNames?: string | null;
                        /** @default null */
                        personalNumber?: string | null;
                        reason?: string;
                        /**
                         * @default unknown
                         * @enum {string}
                         */
                        residenceState?: "permanent" | "temporary" | "present" | "unknown";
                        /** @default null */
                        schoolClass?: string | null;
                        /** @default null */
                        schoolLevel?: ("nursery" | "kindergarten" | "primary" | "lower_secondary" | "upper_secondary" | "continuing" | "vocational" | "special" | "not_attending" | "dropped_out") | null;
                        /** @default null */
                        schoolName?: string | null;
                        /** @enum {string} */
                        sex: "male" | "female" | "unknown";
                        version: number;
                        /** @default null */
                        villageId?: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Written"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/children/{id}/as-at": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where, with whom and at which school on a day, as known on a day */
        get: {
            parameters: {
                query: {
                    day: string;
                    known?: string;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            day: string;
                            household: {
                                code: string;
                                headName: string | null;
                                id: string;
                            } | null;
                            known: string;
                            residence: {
                                communeName: string;
                                /** @enum {string} */
                                residenceState: "permanent" | "temporary" | "present" | "unknown";
                                villageName: string | null;
                            } | null;
                            school: {
                                schoolClass: string | null;
                                schoolLevel: string | null;
                                schoolName: string | null;
                            } | null;
                        };
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
    "/api/children/{id}/circumstances": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A child’s circumstances, now or on a day as known on a day */
        get: {
            parameters: {
                query?: {
                    day?: string;
                    known?: string;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ChildCircumstances"];
                    };
                };
            };
        };
        put?: never;
        /** Add a circumstance */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        code: "a1" | "a2" | "a3" | "a4" | "b1" | "b2" | "c1" | "c2" | "c3" | "c4" | "c5" | "c6" | "c7" | "c8" | "c9" | "c10" | "c11" | "c12" | "d1" | "d2" | "d3" | "đ1" | "e1" | "e2" | "e3" | "e4" | "g1" | "g2" | "h1" | "h2" | "i1" | "k1" | "k2" | "k3" | "k4" | "k5" | "l1" | "l2" | "l3" | "l4" | "l5" | "m1" | "m2" | "n1" | "n2" | "o1" | "o2" | "o3" | "R1a" | "R1b" | "R2" | "R3" | "R4" | "R5" | "R6" | "R7" | "K1" | "K2" | "K3" | "K4";
                        /** @default null */
                        disabilityType?: ("movement" | "hearing_speech" | "sight" | "mental" | "intellectual" | "other") | null;
                        establishedBy?: string | null;
                        evidenceIssuer?: string | null;
                        evidenceNumber?: string | null;
                        /** @default null */
                        evidenceOn?: string | null;
                        /** Format: uuid */
                        id: string;
                        note?: string | null;
                        /** Format: date */
                        validFrom: string;
                        /** @default null */
                        validTo?: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Written"];
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
    "/api/children/{id}/circumstances/{circumstanceId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Correct a circumstance */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    circumstanceId: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        code: "a1" | "a2" | "a3" | "a4" | "b1" | "b2" | "c1" | "c2" | "c3" | "c4" | "c5" | "c6" | "c7" | "c8" | "c9" | "c10" | "c11" | "c12" | "d1" | "d2" | "d3" | "đ1" | "e1" | "e2" | "e3" | "e4" | "g1" | "g2" | "h1" | "h2" | "i1" | "k1" | "k2" | "k3" | "k4" | "k5" | "l1" | "l2" | "l3" | "l4" | "l5" | "m1" | "m2" | "n1" | "n2" | "o1" | "o2" | "o3" | "R1a" | "R1b" | "R2" | "R3" | "R4" | "R5" | "R6" | "R7" | "K1" | "K2" | "K3" | "K4";
                        /** @default null */
                        disabilityType?: ("movement" | "hearing_speech" | "sight" | "mental" | "intellectual" | "other") | null;
                        establishedBy?: string | null;
                        evidenceIssuer?: string | null;
                        evidenceNumber?: string | null;
                        /** @default null */
                        evidenceOn?: string | null;
                        note?: string | null;
                        reason: string;
                        /** Format: uuid */
                        row: string;
                        /** Format: date */
                        validFrom: string;
                        /** @default null */
                        validTo?: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Written"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/children/{id}/circumstances/{circumstanceId}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End a circumstance */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    circumstanceId: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: date */
                        on: string;
                        reason?: string;
                        /** Format: uuid */
                        row: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Written"];
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
    "/api/children/{id}/circumstances/{circumstanceId}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Withdraw a circumstance that was never true */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    circumstanceId: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        reason: string;
                        /** Format: uuid */
                        row: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Written"];
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
    "/api/children/{id}/circumstances/move": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let a decision or an event move a child’s circumstances */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        begins: {
                            /** @enum {string} */
                            code: "a1" | "a2" | "a3" | "a4" | "b1" | "b2" | "c1" | "c2" | "c3" | "c4" | "c5" | "c6" | "c7" | "c8" | "c9" | "c10" | "c11" | "c12" | "d1" | "d2" | "d3" | "đ1" | "e1" | "e2" | "e3" | "e4" | "g1" | "g2" | "h1" | "h2" | "i1" | "k1" | "k2" | "k3" | "k4" | "k5" | "l1" | "l2" | "l3" | "l4" | "l5" | "m1" | "m2" | "n1" | "n2" | "o1" | "o2" | "o3" | "R1a" | "R1b" | "R2" | "R3" | "R4" | "R5" | "R6" | "R7" | "K1" | "K2" | "K3" | "K4";
                            /** Format: uuid */
                            id: string;
                        } | null;
                        ends: string | null;
                        /** @enum {string} */
                        event: "placed_with_non_relative" | "placed_with_relative" | "placed_in_facility" | "care_ended" | "separation_begun" | "separation_ended" | "returned_to_parents" | "measure_served" | "household_near_poor" | "household_poor" | "household_not_poor";
                        evidenceIssuer?: string | null;
                        evidenceNumber?: string | null;
                        /** @default null */
                        evidenceOn?: string | null;
                        /** Format: date */
                        on: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Written"];
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
    "/api/children/{id}/circumstances/words": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say which circumstances the words of a list meant */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        circumstances: {
                            /** @enum {string} */
                            code: "a1" | "a2" | "a3" | "a4" | "b1" | "b2" | "c1" | "c2" | "c3" | "c4" | "c5" | "c6" | "c7" | "c8" | "c9" | "c10" | "c11" | "c12" | "d1" | "d2" | "d3" | "đ1" | "e1" | "e2" | "e3" | "e4" | "g1" | "g2" | "h1" | "h2" | "i1" | "k1" | "k2" | "k3" | "k4" | "k5" | "l1" | "l2" | "l3" | "l4" | "l5" | "m1" | "m2" | "n1" | "n2" | "o1" | "o2" | "o3" | "R1a" | "R1b" | "R2" | "R3" | "R4" | "R5" | "R6" | "R7" | "K1" | "K2" | "K3" | "K4";
                            /** @default null */
                            disabilityType?: ("movement" | "hearing_speech" | "sight" | "mental" | "intellectual" | "other") | null;
                            establishedBy?: string | null;
                            evidenceIssuer?: string | null;
                            evidenceNumber?: string | null;
                            /** @default null */
                            evidenceOn?: string | null;
                            /** Format: uuid */
                            id: string;
                            note?: string | null;
                            /** Format: date */
                            validFrom: string;
                            /** @default null */
                            validTo?: string | null;
                        }[];
                        words: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Written"];
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
    "/api/children/{id}/consents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A child’s consents, withdrawn ones too */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            can: "add"[];
                            childMustAgree: boolean;
                            rows: components["schemas"]["ConsentView"][];
                        };
                    };
                };
            };
        };
        put?: never;
        /** Enter a consent */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        byChild: boolean;
                        byRepresentative: boolean;
                        /** Format: date */
                        givenOn: string;
                        /** Format: uuid */
                        id: string;
                        /** @enum {string} */
                        method: "signed_paper" | "electronic" | "recorded_speech";
                        note?: string | null;
                        representativeName?: string | null;
                        representativeRelation?: string | null;
                        /** Format: uuid */
                        textId: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Written"];
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
    "/api/children/{id}/consents/{consentId}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Withdraw a consent; it stays, with the day */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    consentId: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        by: "child" | "representative";
                        /** Format: date */
                        on: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Written"];
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
    "/api/children/{id}/data-export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** All that is held on one child, numbered and fingerprinted */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ChildExport"];
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
    "/api/children/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End a child’s record */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        note?: string;
                        /** Format: date */
                        on: string;
                        /** @enum {string} */
                        reason: "died" | "moved_away" | "turned_16" | "duplicate" | "entered_in_error" | "other";
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Written"];
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
    "/api/children/{id}/erasures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Enter an order to erase, as the first of two persons */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        issuer: string;
                        legalText: string;
                        /** Format: date */
                        orderDate: string;
                        orderNumber: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Written"];
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
    "/api/children/{id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What happened to a child */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ChildEvents"];
                    };
                };
            };
        };
        put?: never;
        /** Enter what happened to a child, or propose it */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        childVersion?: number;
                        facts: {
                            /** @default null */
                            carerName?: string | null;
                            /** @default null */
                            carerRelation?: string | null;
                            /** @default null */
                            fatherName?: string | null;
                            /** @default null */
                            fullName?: string | null;
                            /** @default null */
                            householdId?: string | null;
                            /** @default null */
                            issuer?: string | null;
                            /** @default null */
                            motherName?: string | null;
                            /** @default null */
                            number?: string | null;
                            /** @default null */
                            place?: string | null;
                            /** @default null */
                            schoolClass?: string | null;
                            /** @default null */
                            schoolLevel?: ("nursery" | "kindergarten" | "primary" | "lower_secondary" | "upper_secondary" | "continuing" | "vocational" | "special" | "not_attending" | "dropped_out") | null;
                            /** @default null */
                            schoolName?: string | null;
                            /** @default null */
                            sex?: ("male" | "female" | "unknown") | null;
                            /** @default null */
                            words?: string | null;
                        };
                        /** Format: uuid */
                        id: string;
                        /** @enum {string} */
                        kind: "born" | "named" | "birth_registered" | "health_card" | "left_school" | "back_to_school" | "away" | "returned" | "adopted" | "care_placed" | "care_ended" | "died";
                        /** Format: date */
                        on: string;
                        /** @default null */
                        until?: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Written"];
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
    "/api/children/{id}/events/{eventId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Write my proposal anew */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    eventId: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        facts: {
                            /** @default null */
                            carerName?: string | null;
                            /** @default null */
                            carerRelation?: string | null;
                            /** @default null */
                            fatherName?: string | null;
                            /** @default null */
                            fullName?: string | null;
                            /** @default null */
                            householdId?: string | null;
                            /** @default null */
                            issuer?: string | null;
                            /** @default null */
                            motherName?: string | null;
                            /** @default null */
                            number?: string | null;
                            /** @default null */
                            place?: string | null;
                            /** @default null */
                            schoolClass?: string | null;
                            /** @default null */
                            schoolLevel?: ("nursery" | "kindergarten" | "primary" | "lower_secondary" | "upper_secondary" | "continuing" | "vocational" | "special" | "not_attending" | "dropped_out") | null;
                            /** @default null */
                            schoolName?: string | null;
                            /** @default null */
                            sex?: ("male" | "female" | "unknown") | null;
                            /** @default null */
                            words?: string | null;
                        };
                        /** @enum {string} */
                        kind: "born" | "named" | "birth_registered" | "health_card" | "left_school" | "back_to_school" | "away" | "returned" | "adopted" | "care_placed" | "care_ended" | "died";
                        /** Format: date */
                        on: string;
                        /** @default null */
                        until?: string | null;
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Written"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/children/{id}/events/{eventId}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Approve what was proposed, as it is or corrected */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    eventId: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        corrected?: {
                            facts: {
                                /** @default null */
                                carerName?: string | null;
                                /** @default null */
                                carerRelation?: string | null;
                                /** @default null */
                                fatherName?: string | null;
                                /** @default null */
                                fullName?: string | null;
                                /** @default null */
                                householdId?: string | null;
                                /** @default null */
                                issuer?: string | null;
                                /** @default null */
                                motherName?: string | null;
                                /** @default null */
                                number?: string | null;
                                /** @default null */
                                place?: string | null;
                                /** @default null */
                                schoolClass?: string | null;
                                /** @default null */
                                schoolLevel?: ("nursery" | "kindergarten" | "primary" | "lower_secondary" | "upper_secondary" | "continuing" | "vocational" | "special" | "not_attending" | "dropped_out") | null;
                                /** @default null */
                                schoolName?: string | null;
                                /** @default null */
                                sex?: ("male" | "female" | "unknown") | null;
                                /** @default null */
                                words?: string | null;
                            };
                            /** @enum {string} */
                            kind: "born" | "named" | "birth_registered" | "health_card" | "left_school" | "back_to_school" | "away" | "returned" | "adopted" | "care_placed" | "care_ended" | "died";
                            /** Format: date */
                            on: string;
                            /** @default null */
                            until?: string | null;
                        };
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Written"];
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
    "/api/children/{id}/events/{eventId}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give a proposal back with a reason */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    eventId: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        reason: string;
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Written"];
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
    "/api/children/{id}/events/{eventId}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take back a proposal, or an entry that changed nothing */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    eventId: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        reason: string;
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Written"];
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
    "/api/children/{id}/handovers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hand a child over to another commune, or let it leave */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        communeId?: string;
                        /** @enum {string} */
                        destination: "commune" | "abroad" | "unknown";
                        /** Format: uuid */
                        id: string;
                        /** Format: date */
                        movedOn: string;
                        place?: string;
                        reason?: string;
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Written"];
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
    "/api/children/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How the record came to be */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            entries: components["schemas"]["HistoryEntry"][];
                        };
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
    "/api/children/{id}/identity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who a child is, what is proposed, and what may be done next */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["IdentityChild"];
                    };
                };
            };
        };
        put?: never;
        /** Propose what was seen at home */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        facts: components["schemas"]["IdentityFactsInput"];
                        /** Format: uuid */
                        id: string;
                        /** @enum {string} */
                        paper: "birth_certificate" | "identity_card" | "electronic" | "residence" | "health_card" | "vaccination" | "told";
                        /** @default null */
                        paperNumber?: string | null;
                        /** @default null */
                        replaces?: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Written"];
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
    "/api/children/{id}/identity/{proposalId}/apply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Write what the police verified into the record */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    proposalId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        childVersion: number;
                        /** @default [] */
                        keep?: ("fullName" | "birth" | "sex" | "ethnicity" | "personalNumber" | "fatherName" | "motherName")[];
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Written"];
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
    "/api/children/{id}/identity/{proposalId}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a proposal back */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    proposalId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Written"];
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
    "/api/children/{id}/merges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was merged into a record, and what stands in its place */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ChildMerges"];
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
    "/api/children/{id}/support": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a child was granted, what it is owed, and how they differ */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ChildSupport"];
                    };
                };
            };
        };
        put?: never;
        /** Enter a decision that grants support */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @default null */
                        amount?: number | null;
                        decisionNumber?: string | null;
                        /** @default null */
                        decisionOn?: string | null;
                        endReason?: string | null;
                        /** Format: uuid */
                        id: string;
                        issuer?: string | null;
                        note?: string | null;
                        /** @enum {string} */
                        support: "monthly_allowance" | "carer_allowance" | "study_costs" | "kindergarten_lunch" | "health_insurance" | "emergency_aid" | "burial_costs" | "tuition" | "facility_care";
                        /** Format: date */
                        validFrom: string;
                        /** @default null */
                        validTo?: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Written"];
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
    "/api/children/{id}/support/{supportId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Correct a grant */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    supportId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @default null */
                        amount?: number | null;
                        decisionNumber?: string | null;
                        /** @default null */
                        decisionOn?: string | null;
                        endReason?: string | null;
                        issuer?: string | null;
                        note?: string | null;
                        reason: string;
                        /** Format: uuid */
                        row: string;
                        /** @enum {string} */
                        support: "monthly_allowance" | "carer_allowance" | "study_costs" | "kindergarten_lunch" | "health_insurance" | "emergency_aid" | "burial_costs" | "tuition" | "facility_care";
                        /** Format: date */
                        validFrom: string;
                        /** @default null */
                        validTo?: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Written"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/children/{id}/support/{supportId}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End a grant */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    supportId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: date */
                        on: string;
                        reason: string;
                        /** Format: uuid */
                        row: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Written"];
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
    "/api/children/{id}/support/{supportId}/state": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Suspend a grant, or take it up again */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    supportId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: date */
                        on: string;
                        reason: string;
                        /** Format: uuid */
                        row: string;
                        /** @enum {string} */
                        state: "in_force" | "suspended";
                    };
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Written"];
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
    "/api/children/{id}/support/{supportId}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Withdraw a grant that was never made */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    supportId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        reason: string;
                        /** Format: uuid */
                        row: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Written"];
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
    "/api/children/{id}/support/established": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say of a child what must be known to decide on support */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        answer: boolean;
                        /** @enum {string} */
                        fact: "no_support_source" | "parent_in_facility" | "household_care" | "hardship_area" | "emergency_shelter";
                        known: string | null;
                        /** Format: date */
                        validFrom: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Written"];
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
    "/api/children/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Whether a child about to be entered may be in a register already */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        birth: string | null;
                        /** @default null */
                        fatherName?: string | null;
                        fullName: string;
                        /** @default null */
                        householdId?: string | null;
                        motherName: string | null;
                        personalNumber: string | null;
                        /**
                         * @default unknown
                         * @enum {string}
                         */
                        sex?: "male" | "female" | "unknown";
                    };
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MayBeKnown"];
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
    "/api/children/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The listed children as a numbered .xlsx file */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        ageFrom?: number;
                        ageTo?: number;
                        commune?: string;
                        /** @enum {string} */
                        counted?: "all" | "unknown" | "0-5" | "6-9" | "10-13" | "14-15";
                        /** @enum {string} */
                        group?: "special" | "atRisk" | "other" | "a" | "b" | "c" | "d" | "đ" | "e" | "g" | "h" | "i" | "k" | "l" | "m" | "n" | "o" | "R1a" | "R1b" | "R2" | "R3" | "R4" | "R5" | "R6" | "R7" | "K1" | "K2" | "K3" | "K4";
                        /** @default 50 */
                        limit?: number;
                        /** @enum {string} */
                        missing?: "personalNumber" | "birthDay" | "sex" | "ethnicity" | "parents" | "household" | "village";
                        /** @default 0 */
                        offset?: number;
                        /** @enum {string} */
                        poverty?: "poor" | "near_poor" | "none" | "unknown";
                        q?: string;
                        /** @enum {string} */
                        residence?: "permanent" | "temporary" | "present" | "unknown";
                        /** @enum {string} */
                        rule?: "no_number" | "no_birth_day" | "no_sex" | "no_ethnicity" | "no_parents" | "unnamed" | "no_household" | "no_village" | "number_against_sex" | "number_against_year" | "number_of_no_place" | "name_with_signs" | "same_parents" | "name_of_parent" | "over_age" | "not_updated" | "imported_unseen" | "words_uncoded" | "duplicate";
                        /** @enum {string} */
                        sex?: "male" | "female" | "unknown";
                        /**
                         * @default current
                         * @enum {string}
                         */
                        state?: "current" | "ended";
                        village?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description An .xlsx file */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
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
    "/api/children/paper": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A list of children, as PDF */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["PrintListInput"];
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Lines of JSON with how far it is, the last with the length of the PDF that follows */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/vnd.mangnon.paper": unknown;
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
    "/api/children/printed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A list of children was put on paper */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        ageFrom?: number;
                        ageTo?: number;
                        commune?: string;
                        /** @enum {string} */
                        counted?: "all" | "unknown" | "0-5" | "6-9" | "10-13" | "14-15";
                        /** @enum {string} */
                        group?: "special" | "atRisk" | "other" | "a" | "b" | "c" | "d" | "đ" | "e" | "g" | "h" | "i" | "k" | "l" | "m" | "n" | "o" | "R1a" | "R1b" | "R2" | "R3" | "R4" | "R5" | "R6" | "R7" | "K1" | "K2" | "K3" | "K4";
                        /** @enum {string} */
                        missing?: "personalNumber" | "birthDay" | "sex" | "ethnicity" | "parents" | "household" | "village";
                        /** @enum {string} */
                        poverty?: "poor" | "near_poor" | "none" | "unknown";
                        q?: string;
                        /** @enum {string} */
                        residence?: "permanent" | "temporary" | "present" | "unknown";
                        rows: number;
                        /** @enum {string} */
                        rule?: "no_number" | "no_birth_day" | "no_sex" | "no_ethnicity" | "no_parents" | "unnamed" | "no_household" | "no_village" | "number_against_sex" | "number_against_year" | "number_of_no_place" | "name_with_signs" | "same_parents" | "name_of_parent" | "over_age" | "not_updated" | "imported_unseen" | "words_uncoded" | "duplicate";
                        /** @enum {string} */
                        sex?: "male" | "female" | "unknown";
                        /**
                         * @default current
                         * @enum {string}
                         */
                        state?: "current" | "ended";
                        village?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rows: number;
                        };
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
    "/api/children/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Children of a commune found by words */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        ageFrom?: number;
                        ageTo?: number;
                        commune?: string;
                        /** @enum {string} */
                        counted?: "all" | "unknown" | "0-5" | "6-9" | "10-13" | "14-15";
                        /** @enum {string} */
                        group?: "special" | "atRisk" | "other" | "a" | "b" | "c" | "d" | "đ" | "e" | "g" | "h" | "i" | "k" | "l" | "m" | "n" | "o" | "R1a" | "R1b" | "R2" | "R3" | "R4" | "R5" | "R6" | "R7" | "K1" | "K2" | "K3" | "K4";
                        /** @default 50 */
                        limit?: number;
                        /** @enum {string} */
                        missing?: "personalNumber" | "birthDay" | "sex" | "ethnicity" | "parents" | "household" | "village";
                        /** @default 0 */
                        offset?: number;
                        /** @enum {string} */
                        poverty?: "poor" | "near_poor" | "none" | "unknown";
                        q: string;
                        /** @enum {string} */
                        residence?: "permanent" | "temporary" | "present" | "unknown";
                        /** @enum {string} */
                        rule?: "no_number" | "no_birth_day" | "no_sex" | "no_ethnicity" | "no_parents" | "unnamed" | "no_household" | "no_village" | "number_against_sex" | "number_against_year" | "number_of_no_place" | "name_with_signs" | "same_parents" | "name_of_parent" | "over_age" | "not_updated" | "imported_unseen" | "words_uncoded" | "duplicate";
                        /** @enum {string} */
                        sex?: "male" | "female" | "unknown";
                        /**
                         * @default current
                         * @enum {string}
                         */
                        state?: "current" | "ended";
                        village?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ChildPage"];
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
    "/api/circumstances/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many children of a commune stand in each circumstance */
        get: {
            parameters: {
                query?: {
                    commune?: string;
                    day?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CircumstanceCounts"];
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
    "/api/circumstances/to-code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Children whose circumstance stands in words that nobody has coded */
        get: {
            parameters: {
                query?: {
                    commune?: string;
                    limit?: number;
                    offset?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CircumstancesToCode"];
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
    "/api/consent-texts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every wording that was asked, the present one of each purpose marked */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            can: "add"[];
                            rows: components["schemas"]["ConsentText"][];
                        };
                    };
                };
            };
        };
        put?: never;
        /** A new wording; the earlier ones stay */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        legalText: string;
                        /** @enum {string} */
                        purpose: "publication" | "photo" | "forum" | "sharing" | "research";
                        text: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Written"];
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
    "/api/data-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Requests of data subjects in my area */
        get: {
            parameters: {
                query?: {
                    child?: string;
                    state?: "open" | "late" | "all";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            can: "add"[];
                            rows: components["schemas"]["DataRequestRow"][];
                        };
                    };
                };
            };
        };
        put?: never;
        /** Enter a request that was received */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @default null */
                        childId?: string | null;
                        contact: string;
                        content: string;
                        /** Format: uuid */
                        id: string;
                        /** @enum {string} */
                        kind: "see" | "correct" | "delete" | "withdraw" | "restrict" | "object";
                        /** Format: date-time */
                        receivedAt: string;
                        /** @enum {string} */
                        requester: "child" | "representative" | "other";
                        requesterName: string;
                        /** @default false */
                        thirdParty?: boolean;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Written"];
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
    "/api/data-requests/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One request of a data subject, opened */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DataRequestView"];
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
    "/api/data-requests/{id}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Answer: it will be done */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        answer?: string | null;
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Written"];
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
    "/api/data-requests/{id}/extend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** More time, once */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        reason: string;
                        /** Format: date */
                        to: string;
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Written"];
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
    "/api/data-requests/{id}/finish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** It is done */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        answer?: string | null;
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Written"];
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
    "/api/data-requests/{id}/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Answer: it will not be done, and why */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        answer: string;
                        /** @enum {string} */
                        refusal: "not_entitled" | "against_child" | "law_demands" | "not_held" | "repeated";
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Written"];
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
    "/api/duplicates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Records of a commune that may be one child */
        get: {
            parameters: {
                query?: {
                    commune?: string;
                    limit?: number;
                    offset?: number;
                    state?: "open" | "different" | "merged";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DuplicatePage"];
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
    "/api/duplicates/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Two such records side by side */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DuplicateView"];
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
    "/api/duplicates/{id}/different": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say that they are two children */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Written"];
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
    "/api/duplicates/{id}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Merge them */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        goneVersion: number;
                        /** Format: uuid */
                        id: string;
                        /** @enum {string} */
                        keep: "mine" | "other";
                        keptVersion: number;
                        reason: string;
                        taken: ("fullName" | "otherNames" | "sex" | "birth" | "personalNumber" | "ethnicity" | "motherName" | "fatherName" | "carer" | "home" | "school" | "circumstance" | "notes")[];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            brought: number;
                            childId: string;
                            id: string;
                            left: number;
                        };
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
    "/api/duplicates/{id}/open": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take that back */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Written"];
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
    "/api/duplicates/{id}/show": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let the other commune see this record, or take that back */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        reason?: string;
                        shown: boolean;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Written"];
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
    "/api/duplicates/look": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Look through the commune’s register now */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": Record<string, never>;
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            found: number;
                            weighed: number;
                        };
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
    "/api/erasures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Orders to erase in my area */
        get: {
            parameters: {
                query?: {
                    child?: string;
                    state?: "open" | "all";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rows: components["schemas"]["ErasureView"][];
                        };
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
    "/api/erasures/{id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirm an order, as the second of two persons: all that is held on the child is destroyed */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": Record<string, never>;
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Written"];
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
    "/api/erasures/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take an order back while it waits */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": Record<string, never>;
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Written"];
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
    "/api/events/proposals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What collaborators proposed */
        get: {
            parameters: {
                query?: {
                    limit?: number;
                    offset?: number;
                    state?: "proposed" | "returned";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ProposalPage"];
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
    "/api/figures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The children of a unit in numbers, as at a day and as known at another */
        get: {
            parameters: {
                query?: {
                    again?: "1";
                    area?: string;
                    day?: string;
                    known?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Figures"];
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
    "/api/first-administrator": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make the first administrator */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        fullName: string;
                        password: string;
                        token: string;
                        username: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/given-tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Work that was given to me */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rows: components["schemas"]["GivenTask"][];
                        };
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
    "/api/given-tasks/{id}/done": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** It is done: on which day, and what was done */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        note: string;
                        on: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Written"];
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
    "/api/given-tasks/{id}/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Attach a file to a task (multipart field "file"): pictures, PDF, Word, Excel, 20 MB at most */
        post: {
            parameters: {
                query: {
                    id: string;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Written"];
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
    "/api/given-tasks/{id}/receive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** I have it */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": Record<string, never>;
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Written"];
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
    "/api/given-tasks/{id}/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** I cannot do it, and why */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Written"];
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
    "/api/grants/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Give a role another last day */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        reason: string;
                        validTo: string | null;
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Written"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/grants/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End a role */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        reason: string;
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Written"];
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
    "/api/handovers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Hand-overs into or out of my commune, or of one record */
        get: {
            parameters: {
                query?: {
                    limit?: number;
                    offset?: number;
                    side?: "in" | "out";
                    state?: "open" | "closed";
                    subject?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HandoverPage"];
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
    "/api/handovers/{id}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take what was sent into my register */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @default null */
                        householdId?: string | null;
                        version: number;
                        /** @default null */
                        villageId?: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Written"];
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
    "/api/handovers/{id}/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Refuse what was sent, or what was asked for, with a reason */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        reason: string;
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Written"];
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
    "/api/handovers/{id}/send": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send what another commune asked for */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: date */
                        movedOn: string;
                        reason?: string;
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Written"];
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
    "/api/handovers/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take back what I sent or asked for */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        reason?: string;
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Written"];
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
    "/api/handovers/ask": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask another commune for the record of a child that came from there */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @default null */
                        birth?: string | null;
                        communeId: string;
                        fullName: string;
                        /** Format: uuid */
                        id: string;
                        /** @default null */
                        motherName?: string | null;
                        /** @default null */
                        personalNumber?: string | null;
                        reason?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            /** @enum {string} */
                            said: "asked" | "waiting" | "none";
                        };
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
    "/api/households": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Households of a commune */
        get: {
            parameters: {
                query?: {
                    commune?: string;
                    limit?: number;
                    offset?: number;
                    poverty?: "poor" | "near_poor" | "none" | "unknown";
                    village?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            offset: number;
                            rows: components["schemas"]["HouseholdRow"][];
                            total: number;
                        };
                    };
                };
            };
        };
        put?: never;
        /** Enter a household */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @default null */
                        address?: string | null;
                        communeId?: string;
                        /** @default null */
                        headName?: string | null;
                        /** Format: uuid */
                        id: string;
                        /** @default null */
                        notes?: string | null;
                        /** @default null */
                        phone?: string | null;
                        /**
                         * @default unknown
                         * @enum {string}
                         */
                        poverty?: "poor" | "near_poor" | "none" | "unknown";
                        /** @default null */
                        povertyDecision?: string | null;
                        /** @default null */
                        povertyYear?: number | null;
                        /**
                         * @default unknown
                         * @enum {string}
                         */
                        residenceState?: "permanent" | "temporary" | "present" | "unknown";
                        /** Format: date */
                        since?: string;
                        /** @default null */
                        villageId?: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Written"];
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
    "/api/households/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One household */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HouseholdView"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change a household */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @default null */
                        address?: string | null;
                        communeId?: string;
                        from?: string | "correction";
                        /** @default null */
                        headName?: string | null;
                        /** @default null */
                        notes?: string | null;
                        /** @default null */
                        phone?: string | null;
                        /**
                         * @default unknown
                         * @enum {string}
                         */
                        poverty?: "poor" | "near_poor" | "none" | "unknown";
                        /** @default null */
                        povertyDecision?: string | null;
                        /** @default null */
                        povertyYear?: number | null;
                        reason?: string;
                        /**
                         * @default unknown
                         * @enum {string}
                         */
                        residenceState?: "permanent" | "temporary" | "present" | "unknown";
                        version: number;
                        /** @default null */
                        villageId?: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Written"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/households/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End a household */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: date */
                        on: string;
                        reason: string;
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Written"];
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
    "/api/households/{id}/handovers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hand a household over with all its children, or let it leave */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        communeId?: string;
                        /** @enum {string} */
                        destination: "commune" | "abroad" | "unknown";
                        /** Format: uuid */
                        id: string;
                        /** Format: date */
                        movedOn: string;
                        place?: string;
                        reason?: string;
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Written"];
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
    "/api/households/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How the record came to be */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            entries: components["schemas"]["HistoryEntry"][];
                        };
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
    "/api/households/{id}/regroups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Merges and divisions of a household */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rows: components["schemas"]["RegroupView"][];
                        };
                    };
                };
            };
        };
        put?: never;
        /** Merge a household with another or divide it, or propose it */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @default [] */
                        childIds?: string[];
                        /** @default null */
                        headStays?: string | null;
                        /** @default null */
                        household?: {
                            /** @default null */
                            address?: string | null;
                            /** @default null */
                            headName?: string | null;
                            /** @default null */
                            phone?: string | null;
                            /**
                             * @default unknown
                             * @enum {string}
                             */
                            poverty?: "poor" | "near_poor" | "none" | "unknown";
                            /** @default null */
                            villageId?: string | null;
                        } | null;
                        /** Format: uuid */
                        id: string;
                        /** @enum {string} */
                        kind: "merge" | "split";
                        /** Format: date */
                        on: string;
                        /** Format: uuid */
                        otherId: string;
                        reason: string;
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Written"];
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
    "/api/households/{id}/regroups/{regroupId}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Approve a merge or division */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    regroupId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Written"];
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
    "/api/households/{id}/regroups/{regroupId}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give a proposed merge or division back with a reason */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    regroupId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        reason: string;
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Written"];
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
    "/api/households/{id}/regroups/{regroupId}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take back my proposed merge or division */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    regroupId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        reason: string;
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Written"];
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
    "/api/households/book": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The household book of a village, as PDF */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["PrintBookInput"];
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Lines of JSON with how far it is, the last with the length of the PDF that follows */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/vnd.mangnon.paper": unknown;
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
    "/api/households/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Households of a commune found by words */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        commune?: string;
                        /** @default 50 */
                        limit?: number;
                        /** @default 0 */
                        offset?: number;
                        /** @enum {string} */
                        poverty?: "poor" | "near_poor" | "none" | "unknown";
                        q: string;
                        village?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            offset: number;
                            rows: components["schemas"]["HouseholdRow"][];
                            total: number;
                        };
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
    "/api/identity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Children of a commune that wait in a step of identity cleaning */
        get: {
            parameters: {
                query?: {
                    commune?: string;
                    limit?: number;
                    offset?: number;
                    step?: "check" | "verify" | "write" | "returned" | "done";
                    village?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            offset: number;
                            rows: components["schemas"]["IdentityRow"][];
                            total: number;
                        };
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
    "/api/identity/{id}/verdict": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say whether a proposal is right */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: uuid */
                        childId: string;
                        facts?: components["schemas"]["IdentityFactsInput"];
                        /** @default null */
                        note?: string | null;
                        /** @enum {string} */
                        verdict: "right" | "corrected" | "not_found";
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Written"];
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
    "/api/identity/answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What each row of a list that came back would become (multipart field "file"); nothing is written */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["IdentityAnswers"];
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
    "/api/identity/answers/enter": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Enter the answers of the same file as proposals */
        post: {
            parameters: {
                query: {
                    seal: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            left: number;
                            proposed: number;
                        };
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
    "/api/identity/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The list of a step of identity cleaning as .xlsx, to be filled in at home and sent back */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ExportIdentityAnswersInput"];
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description An .xlsx file */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
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
    "/api/identity/paper": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The list of a step of identity cleaning, as PDF */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["PrintIdentityInput"];
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Lines of JSON with how far it is, the last with the length of the PDF that follows */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/vnd.mangnon.paper": unknown;
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
    "/api/identity/progress": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far each village is in identity cleaning */
        get: {
            parameters: {
                query?: {
                    commune?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["IdentityProgress"];
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
    "/api/identity/to-verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Proposals that wait for the commune police */
        get: {
            parameters: {
                query?: {
                    limit?: number;
                    offset?: number;
                    village?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["IdentityToVerify"];
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
    "/api/injuries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Injuries of a commune between two days */
        get: {
            parameters: {
                query: {
                    commune?: string;
                    from: string;
                    kind?: "10" | "11" | "01" | "02" | "03" | "04" | "05" | "06" | "07" | "08" | "09";
                    limit?: number;
                    offset?: number;
                    state?: "proposed" | "entered" | "withdrawn";
                    to: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Injuries"];
                    };
                };
            };
        };
        put?: never;
        /** Report that a child was injured */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @default null */
                        birth?: string | null;
                        /** @default null */
                        childId?: string | null;
                        /** @default null */
                        couldSwim?: ("yes" | "no" | "unknown") | null;
                        /** @default null */
                        diedOn?: string | null;
                        /** @default null */
                        fullName?: string | null;
                        /** Format: uuid */
                        id: string;
                        /** @enum {string} */
                        kind: "10" | "11" | "01" | "02" | "03" | "04" | "05" | "06" | "07" | "08" | "09";
                        /** Format: date */
                        on: string;
                        /** @enum {string} */
                        outcome: "recovers" | "disabled" | "died";
                        /** @enum {string} */
                        place: "home" | "school" | "community";
                        /**
                         * @default unknown
                         * @enum {string}
                         */
                        sex?: "male" | "female" | "unknown";
                        /** @default null */
                        villageId?: string | null;
                        /** @default null */
                        watched?: ("yes" | "no" | "unknown") | null;
                        /** @default null */
                        water?: ("pond" | "river" | "sea" | "well" | "pool" | "pit" | "flood" | "other") | null;
                        /** @default null */
                        words?: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Written"];
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
    "/api/injuries/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Put right what was told of an injury */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @default null */
                        birth?: string | null;
                        /** @default null */
                        childId?: string | null;
                        /** @default null */
                        couldSwim?: ("yes" | "no" | "unknown") | null;
                        /** @default null */
                        diedOn?: string | null;
                        /** @default null */
                        fullName?: string | null;
                        /** @enum {string} */
                        kind: "10" | "11" | "01" | "02" | "03" | "04" | "05" | "06" | "07" | "08" | "09";
                        /** Format: date */
                        on: string;
                        /** @enum {string} */
                        outcome: "recovers" | "disabled" | "died";
                        /** @enum {string} */
                        place: "home" | "school" | "community";
                        /**
                         * @default unknown
                         * @enum {string}
                         */
                        sex?: "male" | "female" | "unknown";
                        version: number;
                        /** @default null */
                        villageId?: string | null;
                        /** @default null */
                        watched?: ("yes" | "no" | "unknown") | null;
                        /** @default null */
                        water?: ("pond" | "river" | "sea" | "well" | "pool" | "pit" | "flood" | "other") | null;
                        /** @default null */
                        words?: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Written"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/injuries/{id}/enter": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Enter what a collaborator reported */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Written"];
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
    "/api/injuries/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take back an injury that was not, or was told twice */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        reason: string;
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Written"];
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
    "/api/injuries/grid": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The report on injuries of a period: by kind, sex, age and place, injured and died */
        get: {
            parameters: {
                query: {
                    commune?: string;
                    from: string;
                    to: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["InjuryGrid"];
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
    "/api/merges/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Undo a merge */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            childId: string;
                            goneId: string;
                            id: string;
                        };
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
    "/api/notice-drafts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What I was typing */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rows: components["schemas"]["NoticeDraft"][];
                        };
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
    "/api/notice-drafts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Keep what is being typed, encrypted */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        fields: {
                            [key: string]: string | boolean | null;
                        };
                        seq: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            seq: number;
                        };
                    };
                };
            };
        };
        post?: never;
        /** Throw a draft away */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Written"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Reports that I received, and how far each has come */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rows: components["schemas"]["SentNotice"][];
                        };
                    };
                };
            };
        };
        put?: never;
        /** Receive a report and open its case in the commune that must act */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NewNoticeInput"];
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["NoticeReceived"];
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
    "/api/notices/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One report, opened */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["NoticeView"];
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
    "/api/notices/{id}/part": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take the joining of a report back */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": Record<string, never>;
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Written"];
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
    "/api/notices/{id}/reporter": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Who told of it, for those with that right, with a reason */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ReporterView"];
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
    "/api/open-work/left": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who has left, or soon does, with work that nobody goes on with */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rows: {
                                areaName: string;
                                endedOn: string;
                                fullName: string;
                                id: string;
                                open: number;
                            }[];
                        };
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
    "/api/plans/waiting": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Plans that wait for the chair, what is due next first */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rows: components["schemas"]["PlanToSign"][];
                        };
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
    "/api/processing-activities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The register of processing of my area */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            can: "add"[];
                            rows: components["schemas"]["ProcessingView"][];
                        };
                    };
                };
            };
        };
        put?: never;
        /** Enter a processing */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        consequences: string;
                        contact: string;
                        controller: string;
                        dataKinds: ("identity" | "contact" | "family" | "school" | "image" | "health" | "sexual_life" | "crime" | "religion" | "ethnicity" | "location" | "identity_papers" | "case")[];
                        dataSubjects: string;
                        filedNumber?: string | null;
                        /** @default null */
                        filedOn?: string | null;
                        /** Format: uuid */
                        id: string;
                        legalBasis: string;
                        measures: string;
                        name: string;
                        processor?: string | null;
                        purposes: string;
                        recipients?: string | null;
                        retention: string;
                        /** @default null */
                        reviewedOn?: string | null;
                        /** Format: date */
                        startedOn: string;
                        transferAbroad?: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Written"];
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
    "/api/processing-activities/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change or end a processing */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        consequences: string;
                        contact: string;
                        controller: string;
                        dataKinds: ("identity" | "contact" | "family" | "school" | "image" | "health" | "sexual_life" | "crime" | "religion" | "ethnicity" | "location" | "identity_papers" | "case")[];
                        dataSubjects: string;
                        /** @default null */
                        endedOn?: string | null;
                        filedNumber?: string | null;
                        /** @default null */
                        filedOn?: string | null;
                        legalBasis: string;
                        measures: string;
                        name: string;
                        processor?: string | null;
                        purposes: string;
                        recipients?: string | null;
                        retention: string;
                        /** @default null */
                        reviewedOn?: string | null;
                        /** Format: date */
                        startedOn: string;
                        transferAbroad?: string | null;
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Written"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/public/areas": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Provinces, or the communes of one, for the public page */
        get: {
            parameters: {
                query?: {
                    parent?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rows: {
                                fullName: string;
                                id: string;
                            }[];
                        };
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
    "/api/public/notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Report a child in danger without signing in */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @default null */
                        age?: number | null;
                        childName?: string | null;
                        communeId: string;
                        /** @default false */
                        danger?: boolean;
                        eventPlace?: string | null;
                        happened: string;
                        /** Format: uuid */
                        id: string;
                        presentPlace?: string | null;
                        reporter?: {
                            address?: string | null;
                            name?: string | null;
                            note?: string | null;
                            phone?: string | null;
                        } | null;
                        /**
                         * @default unknown
                         * @enum {string}
                         */
                        sex?: "male" | "female" | "unknown";
                        /** @default  */
                        website?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            code: string;
                        };
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
    "/api/public/publications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The periods whose figures are published */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Publications"];
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
    "/api/public/publications/{kind}/{period}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Published figures of a period, as JSON with its metadata or as CSV, one observation a line; small numbers are empty, with status "c" */
        get: {
            parameters: {
                query?: {
                    format?: "json" | "csv";
                    number?: number;
                };
                header?: never;
                path: {
                    kind: string;
                    period: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PublishedTable"];
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
    "/api/publications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Publish the accepted figures of a period: they cannot be called back */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        kind: string;
                        number: number;
                        period: string;
                        /** @default null */
                        reason?: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Written"];
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
    "/api/publications/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What would be published of a period: accepted figures without small numbers and what would tell them */
        get: {
            parameters: {
                query: {
                    kind: string;
                    period: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PublicationPreview"];
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
    "/api/quality": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The score of a commune and its villages, by rule */
        get: {
            parameters: {
                query?: {
                    commune?: string;
                    weeks?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Quality"];
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
    "/api/quality/units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The scores of provinces or of a province’s communes, as last counted */
        get: {
            parameters: {
                query?: {
                    parent?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["QualityUnits"];
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
    "/api/rechecks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A year’s re-checks in a commune, with the rate of error of each village */
        get: {
            parameters: {
                query?: {
                    commune?: string;
                    year?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Rechecks"];
                    };
                };
            };
        };
        put?: never;
        /** Draw the households of a village that are looked at again */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        villageId: string;
                        year: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Written"];
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
    "/api/rechecks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One re-check with its households */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RecheckView"];
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
    "/api/rechecks/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Close a re-check */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Written"];
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
    "/api/rechecks/{id}/households/{householdId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record what was found at a household */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    householdId: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @default [] */
                        children?: {
                            /** @default {} */
                            found?: {
                                [key: string]: string | null;
                            };
                            /** Format: uuid */
                            id: string;
                            /** @default true */
                            there?: boolean;
                        }[];
                        /** @default {} */
                        household?: {
                            [key: string]: string | null;
                        };
                        /** @default 0 */
                        missing?: number;
                        /** @default null */
                        note?: string | null;
                        /** Format: date */
                        on: string;
                        /** @enum {string} */
                        state: "checked" | "not_met";
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            proposed: number;
                        };
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
    "/api/rechecks/{id}/paper": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The households of a re-check, as PDF */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Lines of JSON with how far it is, the last with the length of the PDF that follows */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/vnd.mangnon.paper": unknown;
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
    "/api/register/batches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists brought in */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rows: components["schemas"]["BatchRow"][];
                        };
                    };
                };
            };
        };
        put?: never;
        /** Send a list (.xlsx or .csv, multipart field "file") */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Written"];
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
    "/api/register/batches/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One list on its way in */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BatchView"];
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
    "/api/register/batches/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stop or put aside */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Written"];
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
    "/api/register/batches/{id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Write the list into the register */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name: string;
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Written"];
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
    "/api/register/batches/{id}/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Decide rows that wait */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        decisions: {
                            corrections?: {
                                column: number;
                                text: string;
                            }[];
                            decision?: ("new" | "merge" | "skip") | null;
                            /** Format: uuid */
                            matchId?: string;
                            rowNo: number;
                        }[];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Written"];
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
    "/api/register/batches/{id}/decisions/take-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take back what was decided for many rows at once */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        at: string;
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Written"];
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
    "/api/register/batches/{id}/decisions/together": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Decide every row that waits for one reason */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        decision: "new" | "merge" | "skip" | "proposal";
                        /** @enum {string} */
                        reason: "birth:two-digit-year-ambiguous" | "sex:both-columns" | "id:number-lost-zero" | "id:repeated" | "id:twice" | "id:held" | "poverty:both-marks" | "poverty:contradicts" | "note:died" | "note:moved-out" | "text:tcvn3" | "text:vni" | "repeat:same-row" | "repeat:same-child" | "match:several" | "match:shared" | "match:other-name" | "match:marks" | "match:alike" | "match:number" | "match:parents" | "match:birth" | "match:birth-unknown" | "match:sex" | "match:ended" | "match:meanwhile";
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Written"];
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
    "/api/register/batches/{id}/mapping": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Say what the columns are; the list is read anew */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        legacyDecision?: "convert" | "keep";
                        tables: {
                            columns: {
                                caption: string;
                                column: number;
                                /** @enum {string} */
                                field: "ordinal" | "fullName" | "surnamePart" | "givenPart" | "otherNames" | "birth" | "birthMale" | "birthFemale" | "birthDay" | "birthMonth" | "birthYear" | "sex" | "sexMaleMark" | "sexFemaleMark" | "ethnicity" | "personalNumber" | "father" | "mother" | "carer" | "carerRelation" | "address" | "village" | "phone" | "poverty" | "povertyPoorMark" | "povertyNearPoorMark" | "householdCode" | "head" | "circumstance" | "school" | "class" | "residence" | "notes" | "keep";
                            }[];
                            fingerprint: string;
                        }[];
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Written"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/register/batches/{id}/progress": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far a long decision has come */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            done: number;
                            total: number | null;
                        };
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
    "/api/register/batches/{id}/reasons": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Why rows of a list wait, and what was decided for many at once */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["WaitingReasons"];
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
    "/api/register/batches/{id}/remarks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The list in its own layout with a column of remarks, .xlsx */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description An .xlsx file */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
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
    "/api/register/batches/{id}/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Rows of a list with verdicts and findings */
        get: {
            parameters: {
                query?: {
                    limit?: number;
                    offset?: number;
                    reason?: "birth:two-digit-year-ambiguous" | "sex:both-columns" | "id:number-lost-zero" | "id:repeated" | "id:twice" | "id:held" | "poverty:both-marks" | "poverty:contradicts" | "note:died" | "note:moved-out" | "text:tcvn3" | "text:vni" | "repeat:same-row" | "repeat:same-child" | "match:several" | "match:shared" | "match:other-name" | "match:marks" | "match:alike" | "match:number" | "match:parents" | "match:birth" | "match:birth-unknown" | "match:sex" | "match:ended" | "match:meanwhile";
                    row?: number;
                    verdict?: "new" | "same" | "changed" | "decision" | "error";
                    waiting?: string;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            offset: number;
                            rows: components["schemas"]["ListRowView"][];
                            total: number;
                        };
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
    "/api/register/batches/{id}/rows/{rowNo}/candidates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Children of the register that a row may mean */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    rowNo: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rows: components["schemas"]["MatchView"][];
                        };
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
    "/api/register/batches/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a written list back */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        reason: string;
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Written"];
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
    "/api/register/waiting": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Rows that wait for a decision */
        get: {
            parameters: {
                query?: {
                    limit?: number;
                    offset?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            offset: number;
                            rows: components["schemas"]["WaitingRow"][];
                            total: number;
                        };
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
    "/api/regroups/proposals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Merges and divisions that wait for the officer */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rows: components["schemas"]["RegroupView"][];
                        };
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
    "/api/report-board": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Which units sent the report of a period, and which are late */
        get: {
            parameters: {
                query: {
                    area?: string;
                    kind: string;
                    level?: "commune" | "province";
                    limit?: number;
                    offset?: number;
                    period: string;
                    show?: "all" | "missing" | "late" | "submitted" | "accepted";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ReportBoard"];
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
    "/api/report-extensions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give one unit more time */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        kind: string;
                        period: string;
                        reason: string;
                        unit: string;
                        /** Format: date */
                        until: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Written"];
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
    "/api/report-roll-up": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The accepted reports of an area’s communes added up, naming those that are missing */
        get: {
            parameters: {
                query: {
                    area?: string;
                    kind: string;
                    period: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ReportRollUp"];
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
    "/api/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Reports that my unit sends, and those that wait for my answer */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Reports"];
                    };
                };
            };
        };
        put?: never;
        /** Begin the report of a period that is over, filled from the register */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        kind: string;
                        /** @default true */
                        lateEntries?: boolean;
                        period: string;
                        unit?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Written"];
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
    "/api/reports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One report: a version of it, its checks, and what may be done next */
        get: {
            parameters: {
                query?: {
                    number?: number;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ReportView"];
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
    "/api/reports/{id}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Accept a report: its figures and files stand from here on */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Written"];
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
    "/api/reports/{id}/children": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The children behind a figure of a report */
        get: {
            parameters: {
                query: {
                    column?: string;
                    line: string;
                    number?: number;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ReportChildren"];
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
    "/api/reports/{id}/correct": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begin a correction of an accepted report */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        reason: string;
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Written"];
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
    "/api/reports/{id}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The stored file of an accepted version, byte for byte */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        format: "pdf" | "xlsx";
                        number?: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description The file */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/octet-stream": unknown;
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
    "/api/reports/{id}/fill": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Fill the figures in again */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        lateEntries: boolean;
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Written"];
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
    "/api/reports/{id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Return a report with remarks line by line */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        remark: string;
                        /** @default {} */
                        remarks?: {
                            [key: string]: string;
                        };
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Written"];
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
    "/api/reports/{id}/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send a report to the unit above */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Written"];
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
    "/api/reports/{id}/take-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a report back before it was answered */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        reason: string;
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Written"];
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
    "/api/reports/{id}/write": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Keep typed figures with their source, explanations and the narrative */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @default {} */
                        differences?: {
                            [key: string]: string;
                        };
                        explained: {
                            [key: string]: string;
                        };
                        narrative: string;
                        typed: {
                            column: string;
                            line: string;
                            source: string;
                            value: string;
                        }[];
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Written"];
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
    "/api/reports/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The figures of a period up to today; kept nowhere */
        get: {
            parameters: {
                query: {
                    kind: string;
                    period: string;
                    unit?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ReportPreview"];
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
    "/api/retention": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What has passed its term in my area, as counts */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rows: {
                                before: string;
                                confirmed: boolean;
                                kind: string;
                                legalText: string;
                                months: number;
                                name: {
                                    en: string;
                                    vi: string;
                                };
                                oldest: string | null;
                                records: number;
                                since: {
                                    en: string;
                                    vi: string;
                                };
                                years: number;
                            }[];
                        };
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
    "/api/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Children found by whatever is known of them */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        commune?: string;
                        /** @default 0 */
                        offset?: number;
                        q: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["FoundPeople"];
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
    "/api/separation-decisions/{id}/paper": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A decision of separation (Mẫu 07), as PDF */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Lines of JSON with how far it is, the last with the length of the PDF that follows */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/vnd.mangnon.paper": unknown;
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
    "/api/separations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Children of my commune who are apart or are to be, what runs out first on top */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rows: components["schemas"]["SeparationRow"][];
                        };
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
    "/api/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is signed in */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SessionView"];
                    };
                };
            };
        };
        put?: never;
        /** Sign in */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        password: string;
                        username: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SignInProgress"];
                    };
                };
            };
        };
        /** Sign out */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where I am signed in */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            address: string | null;
                            addresses: number;
                            copiedAt: string | null;
                            createdAt: string;
                            current: boolean;
                            device: string | null;
                            id: string;
                            method: ("password" | "first_code" | "oidc" | "passkey") | null;
                            newDevice: boolean;
                            seenAt: string;
                        }[];
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
    "/api/session/list/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Sign out one of my devices */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Written"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/others": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Sign out everywhere else */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            ended: number;
                        };
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/passkey": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign in by passkey */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        response: {
                            id: string;
                            /** @enum {string} */
                            type: "public-key";
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SignInProgress"];
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
    "/api/session/role": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Act in another of my roles */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: uuid */
                        grantId: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SessionView"];
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
    "/api/session/trail": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What I did */
        get: {
            parameters: {
                query?: {
                    before?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Trail"];
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
    "/api/sign-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the sign-in page may know */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SignedOutView"];
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
    "/api/sign-in/code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The second proof: a code of the authenticator or a recovery code */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        code: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SignInProgress"];
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
    "/api/sign-in/conduct": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Accept the code of conduct in force */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        version: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SignInProgress"];
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
    "/api/sign-in/enrolment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A new secret for the authenticator */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": Record<string, never>;
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["EnrolmentView"];
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
    "/api/sign-in/enrolment/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The first code of the authenticator; answers the recovery codes, once */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        code: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            codes: string[];
                            progress: components["schemas"]["SignInProgress"];
                        };
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
    "/api/sign-in/passkey": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The second proof by passkey */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        response: {
                            id: string;
                            /** @enum {string} */
                            type: "public-key";
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SignInProgress"];
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
    "/api/sign-in/passkey/begin": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign in by passkey: begin */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PasskeyOptions"];
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
    "/api/sign-in/passkey/options": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The second proof by passkey: begin */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": Record<string, never>;
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PasskeyOptions"];
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
    "/api/sign-in/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Choose a password at the first sign-in */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        next: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SignInProgress"];
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
    "/api/sign-in/step": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where my sign-in stands */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SignInProgress"];
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
    "/api/sign-on-links/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End such a link */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": Record<string, never>;
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Written"];
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
    "/api/support/gaps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Children of a commune who are entitled and do not receive, or receive otherwise than owed */
        get: {
            parameters: {
                query?: {
                    commune?: string;
                    kind?: "not_received" | "suspended" | "less" | "more" | "not_owed" | "undecided";
                    limit?: number;
                    offset?: number;
                    support?: "monthly_allowance" | "carer_allowance" | "study_costs" | "kindergarten_lunch" | "health_insurance" | "emergency_aid" | "burial_costs" | "tuition" | "facility_care";
                    village?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SupportGaps"];
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
    "/api/support/gaps/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The listed gaps as a numbered .xlsx file */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        commune?: string;
                        /** @enum {string} */
                        kind?: "not_received" | "suspended" | "less" | "more" | "not_owed" | "undecided";
                        /** @default 50 */
                        limit?: number;
                        /** @default 0 */
                        offset?: number;
                        /** @enum {string} */
                        support?: "monthly_allowance" | "carer_allowance" | "study_costs" | "kindergarten_lunch" | "health_insurance" | "emergency_aid" | "burial_costs" | "tuition" | "facility_care";
                        village?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description An .xlsx file */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
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
    "/api/support/gaps/printed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The listed gaps were put on paper */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        commune?: string;
                        /** @enum {string} */
                        kind?: "not_received" | "suspended" | "less" | "more" | "not_owed" | "undecided";
                        rows: number;
                        /** @enum {string} */
                        support?: "monthly_allowance" | "carer_allowance" | "study_costs" | "kindergarten_lunch" | "health_insurance" | "emergency_aid" | "burial_costs" | "tuition" | "facility_care";
                        village?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rows: number;
                        };
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
    "/api/support/totals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a commune paid by month of a year */
        get: {
            parameters: {
                query?: {
                    commune?: string;
                    year?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SupportTotals"];
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
    "/api/todo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What I must do now */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Todo"];
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
    "/api/villages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add a village to my commune */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        name: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Written"];
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
    "/api/villages/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Rename a village */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name: string;
                        reason?: string;
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Written"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/villages/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End a village */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        reason: string;
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Written"];
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
    "/api/waiting-assignments/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let them wait again */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": Record<string, never>;
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Written"];
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
    "/api/waiting-units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Old communes whose people wait to be assigned */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rows: components["schemas"]["WaitingUnit"][];
                        };
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
    "/api/waiting-units/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One of them: its villages and what was assigned */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["WaitingUnitView"];
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
    "/api/waiting-units/{id}/assignments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say to which commune they belong */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @default [] */
                        childIds?: string[];
                        communeId: string;
                        /** @default [] */
                        householdIds?: string[];
                        /** Format: uuid */
                        id: string;
                        reason?: string;
                        villageId?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            records: number;
                        };
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
    "/api/waiting-units/{id}/records/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Families and children that wait there */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @default 50 */
                        limit?: number;
                        /** @default 0 */
                        offset?: number;
                        q?: string;
                        village?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            offset: number;
                            rows: components["schemas"]["WaitingRecord"][];
                            total: number;
                        };
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
    "/api/work-hand-overs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was handed to me or my unit and waits to be taken */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rows: components["schemas"]["HandedOver"][];
                        };
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
    "/api/work-hand-overs/{id}/take": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take what was handed over */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": Record<string, never>;
                };
            };
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Written"];
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
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        AccountBatchColumn: {
            caption: string;
            column: number;
            /** @enum {string} */
            field: "fullName" | "surnamePart" | "givenPart" | "username" | "role" | "speciality" | "place" | "province" | "commune" | "village" | "phone" | "validFrom" | "validTo" | "decision" | "keep";
            letter: string;
            samples: string[];
        };
        AccountBatchColumnInput: {
            caption: string;
            column: number;
            /** @enum {string} */
            field: "fullName" | "surnamePart" | "givenPart" | "username" | "role" | "speciality" | "place" | "province" | "commune" | "village" | "phone" | "validFrom" | "validTo" | "decision" | "keep";
            letter: string;
            samples: string[];
        };
        AccountBatchCounts: {
            error: number;
            existing: number;
            new: number;
            rows: number;
            same: number;
        };
        AccountBatchCountsInput: {
            error: number;
            existing: number;
            new: number;
            rows: number;
            same: number;
        };
        AccountBatchLine: {
            accountId: string | null;
            findings: {
                /** @enum {string} */
                code: "name_missing" | "name_wrong" | "username_wrong" | "username_repeated" | "username_taken" | "username_of_other" | "account_over" | "own_account" | "role_missing" | "role_unknown" | "role_beyond" | "role_level" | "speciality_missing" | "place_missing" | "place_unknown" | "village_unknown" | "place_ambiguous" | "phone_wrong" | "date_wrong" | "period_wrong" | "row_repeated" | "several_there" | "username_proposed" | "account_there" | "role_there" | "same_name";
                values?: {
                    [key: string]: string;
                };
            }[];
            fullName: string | null;
            phone: string | null;
            role: ("village_collaborator" | "commune_officer" | "commune_chair" | "standing_member" | "province_officer" | "hotline_operator" | "hotline_supervisor" | "service_provider" | "ministry_officer" | "data_protection_auditor" | "administrator") | null;
            rowNo: number;
            sheetRow: number;
            speciality: ("police" | "health" | "school" | "justice" | "union") | null;
            unitName: string | null;
            username: string | null;
            validFrom: string | null;
            validTo: string | null;
            /** @enum {string} */
            verdict: "new" | "existing" | "same" | "error";
        };
        AccountBatchLineInput: {
            accountId: string | null;
            findings: {
                /** @enum {string} */
                code: "name_missing" | "name_wrong" | "username_wrong" | "username_repeated" | "username_taken" | "username_of_other" | "account_over" | "own_account" | "role_missing" | "role_unknown" | "role_beyond" | "role_level" | "speciality_missing" | "place_missing" | "place_unknown" | "village_unknown" | "place_ambiguous" | "phone_wrong" | "date_wrong" | "period_wrong" | "row_repeated" | "several_there" | "username_proposed" | "account_there" | "role_there" | "same_name";
                values?: {
                    [key: string]: string;
                };
            }[];
            fullName: string | null;
            phone: string | null;
            role: ("village_collaborator" | "commune_officer" | "commune_chair" | "standing_member" | "province_officer" | "hotline_operator" | "hotline_supervisor" | "service_provider" | "ministry_officer" | "data_protection_auditor" | "administrator") | null;
            rowNo: number;
            sheetRow: number;
            speciality: ("police" | "health" | "school" | "justice" | "union") | null;
            unitName: string | null;
            username: string | null;
            validFrom: string | null;
            validTo: string | null;
            /** @enum {string} */
            verdict: "new" | "existing" | "same" | "error";
        };
        AccountBatchRow: {
            areaName: string;
            counts: components["schemas"]["AccountBatchCounts"];
            createdAt: string;
            createdBy: string;
            fileName: string;
            id: string;
            settledAt: string | null;
            settledBy: string | null;
            /** @enum {string} */
            state: "checked" | "written" | "cancelled";
        };
        AccountBatchRowInput: {
            areaName: string;
            counts: components["schemas"]["AccountBatchCountsInput"];
            createdAt: string;
            createdBy: string;
            fileName: string;
            id: string;
            settledAt: string | null;
            settledBy: string | null;
            /** @enum {string} */
            state: "checked" | "written" | "cancelled";
        };
        AccountBatchView: {
            areaName: string;
            can: ("map" | "confirm" | "cancel" | "print")[];
            columns: components["schemas"]["AccountBatchColumn"][];
            counts: components["schemas"]["AccountBatchCounts"];
            createdAt: string;
            createdBy: string;
            fileName: string;
            id: string;
            settledAt: string | null;
            settledBy: string | null;
            sheetName: string;
            slips: {
                at: string;
                byName: string;
                slips: number;
            } | null;
            /** @enum {string} */
            state: "checked" | "written" | "cancelled";
            version: number;
        };
        AccountBatchViewInput: {
            areaName: string;
            can: ("map" | "confirm" | "cancel" | "print")[];
            columns: components["schemas"]["AccountBatchColumnInput"][];
            counts: components["schemas"]["AccountBatchCountsInput"];
            createdAt: string;
            createdBy: string;
            fileName: string;
            id: string;
            settledAt: string | null;
            settledBy: string | null;
            sheetName: string;
            slips: {
                at: string;
                byName: string;
                slips: number;
            } | null;
            /** @enum {string} */
            state: "checked" | "written" | "cancelled";
            version: number;
        };
        AccountPage: {
            atLeast: boolean;
            next: string | null;
            offset: number;
            rows: components["schemas"]["AccountRow"][];
            total: number;
        };
        AccountPageInput: {
            atLeast: boolean;
            next: string | null;
            offset: number;
            rows: components["schemas"]["AccountRowInput"][];
            total: number;
        };
        AccountRow: {
            areaName: string;
            areaPath: string;
            endedOn: string | null;
            fullName: string;
            id: string;
            leaving: boolean;
            roles: ("village_collaborator" | "commune_officer" | "commune_chair" | "standing_member" | "province_officer" | "hotline_operator" | "hotline_supervisor" | "service_provider" | "ministry_officer" | "data_protection_auditor" | "administrator")[];
            username: string;
        };
        AccountRowInput: {
            areaName: string;
            areaPath: string;
            endedOn: string | null;
            fullName: string;
            id: string;
            leaving: boolean;
            roles: ("village_collaborator" | "commune_officer" | "commune_chair" | "standing_member" | "province_officer" | "hotline_operator" | "hotline_supervisor" | "service_provider" | "ministry_officer" | "data_protection_auditor" | "administrator")[];
            username: string;
        };
        AccountView: {
            areaName: string;
            areaPath: string;
            can: ("give_role" | "end" | "withdraw_end" | "print_slip")[];
            endedOn: string | null;
            endReason: string | null;
            fullName: string;
            grants: components["schemas"]["GrantView"][];
            id: string;
            leaving: boolean;
            username: string;
            version: number;
        };
        AccountViewInput: {
            areaName: string;
            areaPath: string;
            can: ("give_role" | "end" | "withdraw_end" | "print_slip")[];
            endedOn: string | null;
            endReason: string | null;
            fullName: string;
            grants: components["schemas"]["GrantViewInput"][];
            id: string;
            leaving: boolean;
            username: string;
            version: number;
        };
        AnswerRemark: {
            answer: string;
        };
        AnswerRemarkInput: {
            answer: string;
        };
        AreaChangeLine: {
            accounts: number | null;
            batches: number | null;
            children: number | null;
            file: string | null;
            findings: {
                code: string;
                /** @enum {string} */
                gravity: "error" | "warning" | "info";
                sentence: string;
            }[];
            households: number | null;
            /** @enum {string} */
            kind: "created" | "kept" | "merge" | "split" | "land" | "rename" | "retype" | "reparent" | "abolished" | "already";
            /** @enum {string} */
            level: "province" | "district" | "commune";
            newCode: string | null;
            newName: string | null;
            no: number;
            note: string | null;
            oldCode: string | null;
            oldName: string | null;
            part: string | null;
            row: number | null;
            villages: number | null;
        };
        AreaChangeLineInput: {
            accounts: number | null;
            batches: number | null;
            children: number | null;
            file: string | null;
            findings: {
                code: string;
                /** @enum {string} */
                gravity: "error" | "warning" | "info";
                sentence: string;
            }[];
            households: number | null;
            /** @enum {string} */
            kind: "created" | "kept" | "merge" | "split" | "land" | "rename" | "retype" | "reparent" | "abolished" | "already";
            /** @enum {string} */
            level: "province" | "district" | "commune";
            newCode: string | null;
            newName: string | null;
            no: number;
            note: string | null;
            oldCode: string | null;
            oldName: string | null;
            part: string | null;
            row: number | null;
            villages: number | null;
        };
        AreaChangeRow: {
            appliedAt: string | null;
            confirmedAt: string | null;
            confirmedByName: string | null;
            createdByName: string;
            effectiveOn: string;
            id: string;
            legalText: string;
            /** @enum {string} */
            state: "draft" | "waiting" | "applied" | "undone" | "cancelled" | "failed";
            title: string;
            undoneAt: string | null;
            version: number;
        };
        AreaChangeRowInput: {
            appliedAt: string | null;
            confirmedAt: string | null;
            confirmedByName: string | null;
            createdByName: string;
            effectiveOn: string;
            id: string;
            legalText: string;
            /** @enum {string} */
            state: "draft" | "waiting" | "applied" | "undone" | "cancelled" | "failed";
            title: string;
            undoneAt: string | null;
            version: number;
        };
        AreaChangeView: {
            can: ("change" | "confirm" | "cancel" | "undo")[];
            change: components["schemas"]["AreaChangeRow"];
            errors: number;
            files: {
                kind: string;
                name: string;
                rows: number;
            }[];
            findings: {
                code: string;
                /** @enum {string} */
                gravity: "error" | "warning" | "info";
                lines: number;
                sentence: string;
            }[];
            kinds: {
                /** @enum {string} */
                kind: "created" | "kept" | "merge" | "split" | "land" | "rename" | "retype" | "reparent" | "abolished" | "already";
                lines: number;
            }[];
            moves: {
                accounts: number;
                batches: number;
                children: number;
                households: number;
                villages: number;
                waitingAccounts: number;
                waitingChildren: number;
                waitingHouseholds: number;
            };
            problem: {
                code: string;
                places: string[];
            } | null;
            undoReason: string | null;
        };
        AreaChangeViewInput: {
            can: ("change" | "confirm" | "cancel" | "undo")[];
            change: components["schemas"]["AreaChangeRowInput"];
            errors: number;
            files: {
                kind: string;
                name: string;
                rows: number;
            }[];
            findings: {
                code: string;
                /** @enum {string} */
                gravity: "error" | "warning" | "info";
                lines: number;
                sentence: string;
            }[];
            kinds: {
                /** @enum {string} */
                kind: "created" | "kept" | "merge" | "split" | "land" | "rename" | "retype" | "reparent" | "abolished" | "already";
                lines: number;
            }[];
            moves: {
                accounts: number;
                batches: number;
                children: number;
                households: number;
                villages: number;
                waitingAccounts: number;
                waitingChildren: number;
                waitingHouseholds: number;
            };
            problem: {
                code: string;
                places: string[];
            } | null;
            undoReason: string | null;
        };
        AreaRow: {
            canChange: boolean;
            children: number | null;
            code: string;
            fullName: string;
            id: string;
            /** @enum {string} */
            level: "nation" | "province" | "district" | "commune" | "village";
            name: string;
            parentName: string | null;
            path: string;
            type: string;
            validFrom: string;
            validTo: string | null;
            version: number;
        };
        AreaRowInput: {
            canChange: boolean;
            children: number | null;
            code: string;
            fullName: string;
            id: string;
            /** @enum {string} */
            level: "nation" | "province" | "district" | "commune" | "village";
            name: string;
            parentName: string | null;
            path: string;
            type: string;
            validFrom: string;
            validTo: string | null;
            version: number;
        };
        AreaView: {
            area: components["schemas"]["AreaRow"];
            names: {
                fullName: string;
                legalText: string | null;
                name: string;
                validFrom: string;
                validTo: string | null;
            }[];
        };
        AreaViewInput: {
            area: components["schemas"]["AreaRowInput"];
            names: {
                fullName: string;
                legalText: string | null;
                name: string;
                validFrom: string;
                validTo: string | null;
            }[];
        };
        AssessmentLine: {
            conclusion: string;
            /** @enum {string} */
            form: "02" | "03" | "06";
            id: string;
            inForce: boolean;
            scores: {
                [key: string]: {
                    /** @enum {string} */
                    level: "high" | "medium" | "low";
                    note?: string;
                };
            } | null;
            signedAt: string;
            signedByName: string;
        };
        AssessmentLineInput: {
            conclusion: string;
            /** @enum {string} */
            form: "02" | "03" | "06";
            id: string;
            inForce: boolean;
            scores: {
                [key: string]: {
                    /** @enum {string} */
                    level: "high" | "medium" | "low";
                    note?: string;
                };
            } | null;
            signedAt: string;
            signedByName: string;
        };
        BatchCounts: {
            changed: number;
            decidedMerge: number;
            decidedNew: number;
            decision: number;
            error: number;
            householdsExisting: number;
            householdsNew: number;
            new: number;
            newVillages: string[];
            rows: number;
            same: number;
            waiting: number;
        };
        BatchCountsInput: {
            changed: number;
            decidedMerge: number;
            decidedNew: number;
            decision: number;
            error: number;
            householdsExisting: number;
            householdsNew: number;
            new: number;
            newVillages: string[];
            rows: number;
            same: number;
            waiting: number;
        };
        BatchRow: {
            counts: components["schemas"]["BatchCounts"] | null;
            createdAt: string;
            createdByName: string;
            fileName: string;
            id: string;
            name: string;
            /** @enum {string} */
            state: "reading" | "checked" | "writing" | "written" | "undone" | "cancelled" | "failed";
        };
        BatchRowInput: {
            counts: components["schemas"]["BatchCountsInput"] | null;
            createdAt: string;
            createdByName: string;
            fileName: string;
            id: string;
            name: string;
            /** @enum {string} */
            state: "reading" | "checked" | "writing" | "written" | "undone" | "cancelled" | "failed";
        };
        BatchView: {
            can: ("map" | "decide" | "confirm" | "cancel" | "undo")[];
            counts: components["schemas"]["BatchCounts"] | null;
            createdAt: string;
            createdByName: string;
            fileName: string;
            id: string;
            layout: {
                sheets: {
                    children: number;
                    headerRows: number[];
                    index: number;
                    name: string;
                    table: string | null;
                }[];
                tables: {
                    columns: {
                        caption: string;
                        column: number;
                        confidence: number;
                        /** @enum {string} */
                        field: "ordinal" | "fullName" | "surnamePart" | "givenPart" | "otherNames" | "birth" | "birthMale" | "birthFemale" | "birthDay" | "birthMonth" | "birthYear" | "sex" | "sexMaleMark" | "sexFemaleMark" | "ethnicity" | "personalNumber" | "father" | "mother" | "carer" | "carerRelation" | "address" | "village" | "phone" | "poverty" | "povertyPoorMark" | "povertyNearPoorMark" | "householdCode" | "head" | "circumstance" | "school" | "class" | "residence" | "notes" | "keep";
                        legacy: ("tcvn3" | "vni") | null;
                        letter: string;
                        /** @enum {string} */
                        proposed: "ordinal" | "fullName" | "surnamePart" | "givenPart" | "otherNames" | "birth" | "birthMale" | "birthFemale" | "birthDay" | "birthMonth" | "birthYear" | "sex" | "sexMaleMark" | "sexFemaleMark" | "ethnicity" | "personalNumber" | "father" | "mother" | "carer" | "carerRelation" | "address" | "village" | "phone" | "poverty" | "povertyPoorMark" | "povertyNearPoorMark" | "householdCode" | "head" | "circumstance" | "school" | "class" | "residence" | "notes" | "keep";
                        reason: string;
                        samples: string[];
                    }[];
                    fingerprint: string;
                    remembered: boolean;
                }[];
            } | null;
            legacy: ("tcvn3" | "vni") | null;
            legacyDecision: ("convert" | "keep") | null;
            name: string;
            problem: {
                code: string;
                message: string;
            } | null;
            progress: {
                done: number;
                total: number | null;
            } | null;
            /** @enum {string} */
            state: "reading" | "checked" | "writing" | "written" | "undone" | "cancelled" | "failed";
            version: number;
        };
        BatchViewInput: {
            can: ("map" | "decide" | "confirm" | "cancel" | "undo")[];
            counts: components["schemas"]["BatchCountsInput"] | null;
            createdAt: string;
            createdByName: string;
            fileName: string;
            id: string;
            layout: {
                sheets: {
                    children: number;
                    headerRows: number[];
                    index: number;
                    name: string;
                    table: string | null;
                }[];
                tables: {
                    columns: {
                        caption: string;
                        column: number;
                        confidence: number;
                        /** @enum {string} */
                        field: "ordinal" | "fullName" | "surnamePart" | "givenPart" | "otherNames" | "birth" | "birthMale" | "birthFemale" | "birthDay" | "birthMonth" | "birthYear" | "sex" | "sexMaleMark" | "sexFemaleMark" | "ethnicity" | "personalNumber" | "father" | "mother" | "carer" | "carerRelation" | "address" | "village" | "phone" | "poverty" | "povertyPoorMark" | "povertyNearPoorMark" | "householdCode" | "head" | "circumstance" | "school" | "class" | "residence" | "notes" | "keep";
                        legacy: ("tcvn3" | "vni") | null;
                        letter: string;
                        /** @enum {string} */
                        proposed: "ordinal" | "fullName" | "surnamePart" | "givenPart" | "otherNames" | "birth" | "birthMale" | "birthFemale" | "birthDay" | "birthMonth" | "birthYear" | "sex" | "sexMaleMark" | "sexFemaleMark" | "ethnicity" | "personalNumber" | "father" | "mother" | "carer" | "carerRelation" | "address" | "village" | "phone" | "poverty" | "povertyPoorMark" | "povertyNearPoorMark" | "householdCode" | "head" | "circumstance" | "school" | "class" | "residence" | "notes" | "keep";
                        reason: string;
                        samples: string[];
                    }[];
                    fingerprint: string;
                    remembered: boolean;
                }[];
            } | null;
            legacy: ("tcvn3" | "vni") | null;
            legacyDecision: ("convert" | "keep") | null;
            name: string;
            problem: {
                code: string;
                message: string;
            } | null;
            progress: {
                done: number;
                total: number | null;
            } | null;
            /** @enum {string} */
            state: "reading" | "checked" | "writing" | "written" | "undone" | "cancelled" | "failed";
            version: number;
        };
        BreachView: {
            act: string;
            areaName: string;
            areaPath: string;
            can: ("change" | "notify" | "close")[];
            closedOn: string | null;
            consequences: string;
            contact: string;
            dataKinds: ("identity" | "contact" | "family" | "school" | "image" | "health" | "sexual_life" | "crime" | "religion" | "ethnicity" | "location" | "identity_papers" | "case")[];
            discoveredAt: string;
            happened: string;
            id: string;
            involved: string | null;
            keepUntil: string | null;
            measures: string;
            minutesLeft: number | null;
            missing: ("place" | "involved" | "peopleCount" | "first" | "final")[];
            notices: {
                content: string;
                id: string;
                lateReason: string | null;
                recordedByName: string;
                sentAt: string;
                sentTo: string;
                /** @enum {string} */
                stage: "first" | "further" | "final";
            }[];
            notifyBy: string;
            number: string;
            /** @default null */
            peopleCount: number | null;
            place: string | null;
            version: number;
        };
        BreachViewInput: {
            act: string;
            areaName: string;
            areaPath: string;
            can: ("change" | "notify" | "close")[];
            closedOn: string | null;
            consequences: string;
            contact: string;
            dataKinds: ("identity" | "contact" | "family" | "school" | "image" | "health" | "sexual_life" | "crime" | "religion" | "ethnicity" | "location" | "identity_papers" | "case")[];
            discoveredAt: string;
            happened: string;
            id: string;
            involved: string | null;
            keepUntil: string | null;
            measures: string;
            minutesLeft: number | null;
            missing: ("place" | "involved" | "peopleCount" | "first" | "final")[];
            notices: {
                content: string;
                id: string;
                lateReason: string | null;
                recordedByName: string;
                sentAt: string;
                sentTo: string;
                /** @enum {string} */
                stage: "first" | "further" | "final";
            }[];
            notifyBy: string;
            number: string;
            /** @default null */
            peopleCount: number | null;
            place: string | null;
            version: number;
        };
        CalendarEntry: {
            at: string | null;
            caseId: string;
            code: string;
            count: number;
            /** @enum {string} */
            kind: "clock" | "plan_submit" | "plan_approve" | "separation" | "separation_end" | "item" | "task" | "review" | "visit" | "visited" | "release" | "court";
            late: boolean;
            on: string;
        };
        CalendarEntryInput: {
            at: string | null;
            caseId: string;
            code: string;
            count: number;
            /** @enum {string} */
            kind: "clock" | "plan_submit" | "plan_approve" | "separation" | "separation_end" | "item" | "task" | "review" | "visit" | "visited" | "release" | "court";
            late: boolean;
            on: string;
        };
        CaseAlarmView: {
            acknowledgedAt: string | null;
            acknowledgedByName: string | null;
            /** @enum {string} */
            audience: "commune_officer" | "standing_member" | "commune_chair" | "province_officer";
            deadline: string;
            dueAt: string;
            endedAt: string | null;
            raisedAt: string | null;
            step: number;
        };
        CaseAlarmViewInput: {
            acknowledgedAt: string | null;
            acknowledgedByName: string | null;
            /** @enum {string} */
            audience: "commune_officer" | "standing_member" | "commune_chair" | "province_officer";
            deadline: string;
            dueAt: string;
            endedAt: string | null;
            raisedAt: string | null;
            step: number;
        };
        CaseCalendar: {
            cases: {
                code: string;
                id: string;
                next: components["schemas"]["CalendarEntry"] | null;
                /** @enum {string} */
                state: "received" | "verifying" | "initial_assessment" | "emergency" | "temporary_separation" | "detailed_assessment" | "meeting" | "plan_submitted" | "approved" | "in_progress" | "review" | "follow_up" | "closed" | "watch" | "not_founded" | "transferred" | "turned_16" | "died";
            }[];
            entries: components["schemas"]["CalendarEntry"][];
            today: string;
        };
        CaseCalendarInput: {
            cases: {
                code: string;
                id: string;
                next: components["schemas"]["CalendarEntryInput"] | null;
                /** @enum {string} */
                state: "received" | "verifying" | "initial_assessment" | "emergency" | "temporary_separation" | "detailed_assessment" | "meeting" | "plan_submitted" | "approved" | "in_progress" | "review" | "follow_up" | "closed" | "watch" | "not_founded" | "transferred" | "turned_16" | "died";
            }[];
            entries: components["schemas"]["CalendarEntryInput"][];
            today: string;
        };
        CaseDraftView: {
            at: string | null;
            byName: string | null;
            fields: {
                [key: string]: string;
            };
            mine: boolean;
            version: number;
        };
        CaseDraftViewInput: {
            at: string | null;
            byName: string | null;
            fields: {
                [key: string]: string;
            };
            mine: boolean;
            version: number;
        };
        CaseDuplicate: {
            caseId: string;
            code: string;
            noticeCode: string;
            reasons: ("same_child" | "other_child" | "same_name" | "other_name" | "same_place" | "same_words" | "same_age" | "other_age" | "same_sex" | "other_sex" | "same_hours")[];
            receivedAt: string;
            score: number;
        };
        CaseDuplicateInput: {
            caseId: string;
            code: string;
            noticeCode: string;
            reasons: ("same_child" | "other_child" | "same_name" | "other_name" | "same_place" | "same_words" | "same_age" | "other_age" | "same_sex" | "other_sex" | "same_hours")[];
            receivedAt: string;
            score: number;
        };
        CaseFileView: {
            addedAt: string;
            addedByName: string;
            id: string;
            mediaType: string;
            name: string | null;
            sha256: string;
            size: number;
            stripped: boolean;
        };
        CaseFileViewInput: {
            addedAt: string;
            addedByName: string;
            id: string;
            mediaType: string;
            name: string | null;
            sha256: string;
            size: number;
            stripped: boolean;
        };
        CaseGlassView: {
            accountName: string;
            active: boolean;
            auditorSeenAt: string | null;
            auditorSeenByName: string | null;
            can: ("seen" | "end")[];
            caseId: string;
            chairSeenAt: string | null;
            chairSeenByName: string | null;
            code: string | null;
            communeName: string;
            id: string;
            openedAt: string;
            reason: string | null;
            /** @enum {string} */
            role: "village_collaborator" | "commune_officer" | "commune_chair" | "standing_member" | "province_officer" | "hotline_operator" | "hotline_supervisor" | "service_provider" | "ministry_officer" | "data_protection_auditor" | "administrator";
            untilAt: string;
        };
        CaseGlassViewInput: {
            accountName: string;
            active: boolean;
            auditorSeenAt: string | null;
            auditorSeenByName: string | null;
            can: ("seen" | "end")[];
            caseId: string;
            chairSeenAt: string | null;
            chairSeenByName: string | null;
            code: string | null;
            communeName: string;
            id: string;
            openedAt: string;
            reason: string | null;
            /** @enum {string} */
            role: "village_collaborator" | "commune_officer" | "commune_chair" | "standing_member" | "province_officer" | "hotline_operator" | "hotline_supervisor" | "service_provider" | "ministry_officer" | "data_protection_auditor" | "administrator";
            untilAt: string;
        };
        CaseHandoverView: {
            answeredByName: string | null;
            answerReason: string | null;
            id: string;
            offeredAt: string;
            offeredByName: string;
            reason: string;
            /** @enum {string} */
            state: "offered" | "accepted" | "refused" | "withdrawn";
            toName: string;
        };
        CaseHandoverViewInput: {
            answeredByName: string | null;
            answerReason: string | null;
            id: string;
            offeredAt: string;
            offeredByName: string;
            reason: string;
            /** @enum {string} */
            state: "offered" | "accepted" | "refused" | "withdrawn";
            toName: string;
        };
        CaseProceedings: {
            can: ("raise_flag" | "lower_flag" | "report_crime" | "enter")[];
            caseId: string;
            entries: components["schemas"]["ProceedingView"][];
            evidence: components["schemas"]["EvidenceView"][];
            flags: ("crime_suspected" | "child_missing" | "media")[];
            reportedOn: string | null;
            version: number;
        };
        CaseProceedingsInput: {
            can: ("raise_flag" | "lower_flag" | "report_crime" | "enter")[];
            caseId: string;
            entries: components["schemas"]["ProceedingViewInput"][];
            evidence: components["schemas"]["EvidenceViewInput"][];
            flags: ("crime_suspected" | "child_missing" | "media")[];
            reportedOn: string | null;
            version: number;
        };
        CaseRow: {
            age: number | null;
            alarmed: boolean;
            code: string;
            communeName: string;
            /** @enum {string} */
            concern: "unknown" | "abused" | "violence_risk" | "exploited" | "abandoned" | "special";
            danger: boolean;
            dueAt: string;
            id: string;
            minutesLeft: number | null;
            notices: number;
            /** @enum {string} */
            sex: "male" | "female" | "unknown";
            /** @enum {string} */
            side: "acting" | "offered" | "accepted" | "supervising" | "shared";
            /** @enum {string} */
            state: "received" | "verifying" | "initial_assessment" | "emergency" | "temporary_separation" | "detailed_assessment" | "meeting" | "plan_submitted" | "approved" | "in_progress" | "review" | "follow_up" | "closed" | "watch" | "not_founded" | "transferred" | "turned_16" | "died";
            t0: string;
        };
        CaseRowInput: {
            age: number | null;
            alarmed: boolean;
            code: string;
            communeName: string;
            /** @enum {string} */
            concern: "unknown" | "abused" | "violence_risk" | "exploited" | "abandoned" | "special";
            danger: boolean;
            dueAt: string;
            id: string;
            minutesLeft: number | null;
            notices: number;
            /** @enum {string} */
            sex: "male" | "female" | "unknown";
            /** @enum {string} */
            side: "acting" | "offered" | "accepted" | "supervising" | "shared";
            /** @enum {string} */
            state: "received" | "verifying" | "initial_assessment" | "emergency" | "temporary_separation" | "detailed_assessment" | "meeting" | "plan_submitted" | "approved" | "in_progress" | "review" | "follow_up" | "closed" | "watch" | "not_founded" | "transferred" | "turned_16" | "died";
            t0: string;
        };
        CaseShareView: {
            accountName: string;
            active: boolean;
            endedAt: string | null;
            id: string;
            parts: ("reports" | "papers" | "plan")[];
            reason: string | null;
            /** @enum {string} */
            role: "village_collaborator" | "commune_officer" | "commune_chair" | "standing_member" | "province_officer" | "hotline_operator" | "hotline_supervisor" | "service_provider" | "ministry_officer" | "data_protection_auditor" | "administrator";
            sharedAt: string;
            sharedByName: string;
            untilAt: string;
        };
        CaseShareViewInput: {
            accountName: string;
            active: boolean;
            endedAt: string | null;
            id: string;
            parts: ("reports" | "papers" | "plan")[];
            reason: string | null;
            /** @enum {string} */
            role: "village_collaborator" | "commune_officer" | "commune_chair" | "standing_member" | "province_officer" | "hotline_operator" | "hotline_supervisor" | "service_provider" | "ministry_officer" | "data_protection_auditor" | "administrator";
            sharedAt: string;
            sharedByName: string;
            untilAt: string;
        };
        CaseTasks: {
            birthYear: string | null;
            can: "send"[];
            caseId: string;
            childName: string | null;
            contactName: string;
            contactPhone: string | null;
            items: {
                id: string;
                named: string | null;
                open: boolean;
                service: string;
                to: string;
            }[];
            people: components["schemas"]["TaskPerson"][];
            tasks: components["schemas"]["CaseTaskView"][];
            version: number;
        };
        CaseTasksInput: {
            birthYear: string | null;
            can: "send"[];
            caseId: string;
            childName: string | null;
            contactName: string;
            contactPhone: string | null;
            items: {
                id: string;
                named: string | null;
                open: boolean;
                service: string;
                to: string;
            }[];
            people: components["schemas"]["TaskPersonInput"][];
            tasks: components["schemas"]["CaseTaskViewInput"][];
            version: number;
        };
        CaseTaskView: {
            accountName: string;
            answer: {
                at: string;
                byName: string;
                note: string | null;
                on: string | null;
            } | null;
            asked: string | null;
            can: ("withdraw" | "see" | "report" | "attach")[];
            childName: string | null;
            dueOn: string;
            files: components["schemas"]["CaseFileView"][];
            id: string;
            itemId: string;
            itemNow: string | null;
            late: boolean;
            receivedAt: string | null;
            reported: boolean;
            /** @enum {string} */
            role: "village_collaborator" | "commune_officer" | "commune_chair" | "standing_member" | "province_officer" | "hotline_operator" | "hotline_supervisor" | "service_provider" | "ministry_officer" | "data_protection_auditor" | "administrator";
            seenAt: string | null;
            seenByName: string | null;
            sentAt: string;
            sentByName: string;
            speciality: ("police" | "health" | "school" | "justice" | "union") | null;
            /** @enum {string} */
            state: "sent" | "received" | "done" | "refused" | "withdrawn";
        };
        CaseTaskViewInput: {
            accountName: string;
            answer: {
                at: string;
                byName: string;
                note: string | null;
                on: string | null;
            } | null;
            asked: string | null;
            can: ("withdraw" | "see" | "report" | "attach")[];
            childName: string | null;
            dueOn: string;
            files: components["schemas"]["CaseFileViewInput"][];
            id: string;
            itemId: string;
            itemNow: string | null;
            late: boolean;
            receivedAt: string | null;
            reported: boolean;
            /** @enum {string} */
            role: "village_collaborator" | "commune_officer" | "commune_chair" | "standing_member" | "province_officer" | "hotline_operator" | "hotline_supervisor" | "service_provider" | "ministry_officer" | "data_protection_auditor" | "administrator";
            seenAt: string | null;
            seenByName: string | null;
            sentAt: string;
            sentByName: string;
            speciality: ("police" | "health" | "school" | "justice" | "union") | null;
            /** @enum {string} */
            state: "sent" | "received" | "done" | "refused" | "withdrawn";
        };
        CaseView: {
            age: number | null;
            alarmed: boolean;
            alarms: components["schemas"]["CaseAlarmView"][];
            assessments: components["schemas"]["AssessmentLine"][];
            can: ("start_verifying" | "record_verification" | "conclude_not_founded" | "begin_initial" | "sign_initial" | "declare_emergency" | "record_emergency_measures" | "record_safe_place" | "propose_separation" | "refuse_separation" | "decide_separation" | "extend_separation" | "lift_separation" | "ask_court" | "record_authority_order" | "resume_emergency" | "begin_detailed" | "put_under_watch" | "sign_detailed" | "hold_meeting" | "record_minutes" | "submit_plan" | "submit_change" | "approve_plan" | "return_plan" | "refuse_plan" | "send_plan" | "start_plan" | "record_progress" | "send_task" | "raise_flag" | "lower_flag" | "report_crime" | "begin_review" | "begin_review_early" | "sign_review" | "begin_follow_up" | "begin_next_cycle" | "record_visit" | "close" | "close_early" | "assess_again" | "close_watch" | "reopen" | "end_by_age" | "continue_past_16" | "end_by_death" | "correct_exit" | "offer_handover" | "redirect_case" | "accept_handover" | "refuse_handover" | "withdraw_handover" | "residence_unknown" | "join" | "acknowledge" | "tell_overrun" | "link_child")[];
            child: {
                code: string;
                fullName: string;
                id: string;
            } | null;
            closeReason: string | null;
            code: string;
            communeName: string;
            /** @enum {string} */
            concern: "unknown" | "abused" | "violence_risk" | "exploited" | "abandoned" | "special";
            credible: boolean | null;
            crimeReportedOn: string | null;
            danger: boolean;
            detailed: components["schemas"]["DetailedView"] | null;
            diedOn: string | null;
            dueAt: string;
            duplicates: components["schemas"]["CaseDuplicate"][];
            flags: ("emergency" | "crime_suspected" | "carer_is_harmer" | "child_missing" | "media")[];
            followUp: components["schemas"]["FollowUpView"] | null;
            handovers: components["schemas"]["CaseHandoverView"][];
            history: {
                act: string;
                actorName: string;
                at: string;
                id: number;
                reason: string | null;
            }[];
            id: string;
            initial: components["schemas"]["InitialView"] | null;
            joinedTo: string | null;
            law: {
                deadline: string;
                hours: number | null;
                legalText: string;
                ownHours: number | null;
            };
            measures: components["schemas"]["MeasuresView"] | null;
            minutes: components["schemas"]["MinutesView"] | null;
            minutesLeft: number | null;
            notices: number;
            outcome: string | null;
            overrun: {
                at: string;
                byName: string;
                reason: string;
            } | null;
            plan: components["schemas"]["PlanView"] | null;
            plans: components["schemas"]["PlanLine"][];
            reports: components["schemas"]["NoticeView"][];
            residenceUnknown: string | null;
            review: components["schemas"]["ReviewView"] | null;
            safePlace: components["schemas"]["SafePlaceView"] | null;
            separation: components["schemas"]["SeparationView"] | null;
            /** @enum {string} */
            sex: "male" | "female" | "unknown";
            /** @enum {string} */
            side: "acting" | "offered" | "accepted" | "supervising" | "shared";
            /** @enum {string} */
            state: "received" | "verifying" | "initial_assessment" | "emergency" | "temporary_separation" | "detailed_assessment" | "meeting" | "plan_submitted" | "approved" | "in_progress" | "review" | "follow_up" | "closed" | "watch" | "not_founded" | "transferred" | "turned_16" | "died";
            t0: string;
            terms: components["schemas"]["TermView"][];
            version: number;
            visits: components["schemas"]["VisitView"][];
        };
        CaseViewInput: {
            age: number | null;
            alarmed: boolean;
            alarms: components["schemas"]["CaseAlarmViewInput"][];
            assessments: components["schemas"]["AssessmentLineInput"][];
            can: ("start_verifying" | "record_verification" | "conclude_not_founded" | "begin_initial" | "sign_initial" | "declare_emergency" | "record_emergency_measures" | "record_safe_place" | "propose_separation" | "refuse_separation" | "decide_separation" | "extend_separation" | "lift_separation" | "ask_court" | "record_authority_order" | "resume_emergency" | "begin_detailed" | "put_under_watch" | "sign_detailed" | "hold_meeting" | "record_minutes" | "submit_plan" | "submit_change" | "approve_plan" | "return_plan" | "refuse_plan" | "send_plan" | "start_plan" | "record_progress" | "send_task" | "raise_flag" | "lower_flag" | "report_crime" | "begin_review" | "begin_review_early" | "sign_review" | "begin_follow_up" | "begin_next_cycle" | "record_visit" | "close" | "close_early" | "assess_again" | "close_watch" | "reopen" | "end_by_age" | "continue_past_16" | "end_by_death" | "correct_exit" | "offer_handover" | "redirect_case" | "accept_handover" | "refuse_handover" | "withdraw_handover" | "residence_unknown" | "join" | "acknowledge" | "tell_overrun" | "link_child")[];
            child: {
                code: string;
                fullName: string;
                id: string;
            } | null;
            closeReason: string | null;
            code: string;
            communeName: string;
            /** @enum {string} */
            concern: "unknown" | "abused" | "violence_risk" | "exploited" | "abandoned" | "special";
            credible: boolean | null;
            crimeReportedOn: string | null;
            danger: boolean;
            detailed: components["schemas"]["DetailedViewInput"] | null;
            diedOn: string | null;
            dueAt: string;
            duplicates: components["schemas"]["CaseDuplicateInput"][];
            flags: ("emergency" | "crime_suspected" | "carer_is_harmer" | "child_missing" | "media")[];
            followUp: components["schemas"]["FollowUpViewInput"] | null;
            handovers: components["schemas"]["CaseHandoverViewInput"][];
            history: {
                act: string;
                actorName: string;
                at: string;
                id: number;
                reason: string | null;
            }[];
            id: string;
            initial: components["schemas"]["InitialViewInput"] | null;
            joinedTo: string | null;
            law: {
                deadline: string;
                hours: number | null;
                legalText: string;
                ownHours: number | null;
            };
            measures: components["schemas"]["MeasuresViewInput"] | null;
            minutes: components["schemas"]["MinutesViewInput"] | null;
            minutesLeft: number | null;
            notices: number;
            outcome: string | null;
            overrun: {
                at: string;
                byName: string;
                reason: string;
            } | null;
            plan: components["schemas"]["PlanViewInput"] | null;
            plans: components["schemas"]["PlanLineInput"][];
            reports: components["schemas"]["NoticeViewInput"][];
            residenceUnknown: string | null;
            review: components["schemas"]["ReviewViewInput"] | null;
            safePlace: components["schemas"]["SafePlaceViewInput"] | null;
            separation: components["schemas"]["SeparationViewInput"] | null;
            /** @enum {string} */
            sex: "male" | "female" | "unknown";
            /** @enum {string} */
            side: "acting" | "offered" | "accepted" | "supervising" | "shared";
            /** @enum {string} */
            state: "received" | "verifying" | "initial_assessment" | "emergency" | "temporary_separation" | "detailed_assessment" | "meeting" | "plan_submitted" | "approved" | "in_progress" | "review" | "follow_up" | "closed" | "watch" | "not_founded" | "transferred" | "turned_16" | "died";
            t0: string;
            terms: components["schemas"]["TermViewInput"][];
            version: number;
            visits: components["schemas"]["VisitViewInput"][];
        };
        ChildCircumstances: {
            can: ("add" | "change")[];
            circumstances: components["schemas"]["CircumstanceView"][];
            derived: ("a1" | "a2" | "a3" | "a4" | "b1" | "b2" | "c1" | "c2" | "c3" | "c4" | "c5" | "c6" | "c7" | "c8" | "c9" | "c10" | "c11" | "c12" | "d1" | "d2" | "d3" | "đ1" | "e1" | "e2" | "e3" | "e4" | "g1" | "g2" | "h1" | "h2" | "i1" | "k1" | "k2" | "k3" | "k4" | "k5" | "l1" | "l2" | "l3" | "l4" | "l5" | "m1" | "m2" | "n1" | "n2" | "o1" | "o2" | "o3" | "R1a" | "R1b" | "R2" | "R3" | "R4" | "R5" | "R6" | "R7" | "K1" | "K2" | "K3" | "K4")[];
            words: {
                proposals: ("a1" | "a2" | "a3" | "a4" | "b1" | "b2" | "c1" | "c2" | "c3" | "c4" | "c5" | "c6" | "c7" | "c8" | "c9" | "c10" | "c11" | "c12" | "d1" | "d2" | "d3" | "đ1" | "e1" | "e2" | "e3" | "e4" | "g1" | "g2" | "h1" | "h2" | "i1" | "k1" | "k2" | "k3" | "k4" | "k5" | "l1" | "l2" | "l3" | "l4" | "l5" | "m1" | "m2" | "n1" | "n2" | "o1" | "o2" | "o3" | "R1a" | "R1b" | "R2" | "R3" | "R4" | "R5" | "R6" | "R7" | "K1" | "K2" | "K3" | "K4")[];
                text: string;
            } | null;
        };
        ChildCircumstancesInput: {
            can: ("add" | "change")[];
            circumstances: components["schemas"]["CircumstanceViewInput"][];
            derived: ("a1" | "a2" | "a3" | "a4" | "b1" | "b2" | "c1" | "c2" | "c3" | "c4" | "c5" | "c6" | "c7" | "c8" | "c9" | "c10" | "c11" | "c12" | "d1" | "d2" | "d3" | "đ1" | "e1" | "e2" | "e3" | "e4" | "g1" | "g2" | "h1" | "h2" | "i1" | "k1" | "k2" | "k3" | "k4" | "k5" | "l1" | "l2" | "l3" | "l4" | "l5" | "m1" | "m2" | "n1" | "n2" | "o1" | "o2" | "o3" | "R1a" | "R1b" | "R2" | "R3" | "R4" | "R5" | "R6" | "R7" | "K1" | "K2" | "K3" | "K4")[];
            words: {
                proposals: ("a1" | "a2" | "a3" | "a4" | "b1" | "b2" | "c1" | "c2" | "c3" | "c4" | "c5" | "c6" | "c7" | "c8" | "c9" | "c10" | "c11" | "c12" | "d1" | "d2" | "d3" | "đ1" | "e1" | "e2" | "e3" | "e4" | "g1" | "g2" | "h1" | "h2" | "i1" | "k1" | "k2" | "k3" | "k4" | "k5" | "l1" | "l2" | "l3" | "l4" | "l5" | "m1" | "m2" | "n1" | "n2" | "o1" | "o2" | "o3" | "R1a" | "R1b" | "R2" | "R3" | "R4" | "R5" | "R6" | "R7" | "K1" | "K2" | "K3" | "K4")[];
                text: string;
            } | null;
        };
        ChildEvents: {
            events: components["schemas"]["EventView"][];
            kinds: ("born" | "named" | "birth_registered" | "health_card" | "left_school" | "back_to_school" | "away" | "returned" | "adopted" | "care_placed" | "care_ended" | "died")[];
            proposes: boolean;
        };
        ChildEventsInput: {
            events: components["schemas"]["EventViewInput"][];
            kinds: ("born" | "named" | "birth_registered" | "health_card" | "left_school" | "back_to_school" | "away" | "returned" | "adopted" | "care_placed" | "care_ended" | "died")[];
            proposes: boolean;
        };
        ChildExport: {
            content: {
                [key: string]: unknown;
            };
            fileName: string;
            fingerprint: string;
            html: string;
            id: string;
            number: string;
        };
        ChildExportInput: {
            content: {
                [key: string]: unknown;
            };
            fileName: string;
            fingerprint: string;
            html: string;
            id: string;
            number: string;
        };
        ChildMerges: {
            merges: {
                can: "undo"[];
                goneCode: string | null;
                goneId: string | null;
                goneName: string | null;
                id: string;
                mergedAt: string;
                mergedBy: string;
                reason: string;
                undoneAt: string | null;
                undoneBy: string | null;
                undoReason: string | null;
            }[];
            standsAs: {
                code: string | null;
                communeName: string;
                id: string | null;
            } | null;
        };
        ChildMergesInput: {
            merges: {
                can: "undo"[];
                goneCode: string | null;
                goneId: string | null;
                goneName: string | null;
                id: string;
                mergedAt: string;
                mergedBy: string;
                reason: string;
                undoneAt: string | null;
                undoneBy: string | null;
                undoReason: string | null;
            }[];
            standsAs: {
                code: string | null;
                communeName: string;
                id: string | null;
            } | null;
        };
        ChildPage: {
            atLeast: boolean;
            offset: number;
            rows: components["schemas"]["ChildRow"][];
            total: number;
        };
        ChildPageInput: {
            atLeast: boolean;
            offset: number;
            rows: components["schemas"]["ChildRowInput"][];
            total: number;
        };
        ChildRow: {
            birth: string | null;
            carerName: string | null;
            circumstance: string | null;
            code: string;
            endedOn: string | null;
            endReason: string | null;
            ethnicity: string | null;
            fatherName: string | null;
            fullName: string;
            gaps: ("personalNumber" | "birthDay" | "sex" | "ethnicity" | "parents" | "household" | "village")[];
            householdId: string | null;
            id: string;
            motherName: string | null;
            numberMasked: string | null;
            /** @enum {string} */
            poverty: "poor" | "near_poor" | "none" | "unknown";
            /** @enum {string} */
            residenceState: "permanent" | "temporary" | "present" | "unknown";
            sample: boolean;
            schoolClass: string | null;
            /** @enum {string} */
            sex: "male" | "female" | "unknown";
            villageName: string | null;
        };
        ChildRowInput: {
            birth: string | null;
            carerName: string | null;
            circumstance: string | null;
            code: string;
            endedOn: string | null;
            endReason: string | null;
            ethnicity: string | null;
            fatherName: string | null;
            fullName: string;
            gaps: ("personalNumber" | "birthDay" | "sex" | "ethnicity" | "parents" | "household" | "village")[];
            householdId: string | null;
            id: string;
            motherName: string | null;
            numberMasked: string | null;
            /** @enum {string} */
            poverty: "poor" | "near_poor" | "none" | "unknown";
            /** @enum {string} */
            residenceState: "permanent" | "temporary" | "present" | "unknown";
            sample: boolean;
            schoolClass: string | null;
            /** @enum {string} */
            sex: "male" | "female" | "unknown";
            villageName: string | null;
        };
        ChildSupport: {
            can: ("grant" | "change")[];
            day: string;
            grants: components["schemas"]["SupportGrantView"][];
            owed: {
                established: {
                    answer: boolean;
                    fact: string;
                    id: string;
                    validFrom: string;
                    validTo: string | null;
                }[];
                gaps: {
                    given: number | null;
                    /** @enum {string} */
                    kind: "not_received" | "suspended" | "less" | "more" | "not_owed" | "undecided";
                    missing: string[];
                    owed: {
                        because: {
                            is: string;
                            value: string | number;
                        }[];
                        dong: number | null;
                        percent: number | null;
                        rule: string;
                    } | null;
                    /** @enum {string} */
                    support: "monthly_allowance" | "carer_allowance" | "study_costs" | "kindergarten_lunch" | "health_insurance" | "emergency_aid" | "burial_costs" | "tuition" | "facility_care";
                }[];
                months: {
                    months: {
                        dong: number | null;
                        month: string;
                        rule: string | null;
                    }[];
                    /** @enum {string} */
                    support: "monthly_allowance" | "carer_allowance" | "study_costs" | "kindergarten_lunch" | "health_insurance" | "emergency_aid" | "burial_costs" | "tuition" | "facility_care";
                }[];
                today: {
                    open: {
                        missing: string[];
                        rule: string;
                    }[];
                    owed: {
                        because: {
                            is: string;
                            value: string | number;
                        }[];
                        dong: number | null;
                        percent: number | null;
                        rule: string;
                    } | null;
                    /** @enum {string} */
                    support: "monthly_allowance" | "carer_allowance" | "study_costs" | "kindergarten_lunch" | "health_insurance" | "emergency_aid" | "burial_costs" | "tuition" | "facility_care";
                }[];
            } | null;
        };
        ChildSupportInput: {
            can: ("grant" | "change")[];
            day: string;
            grants: components["schemas"]["SupportGrantViewInput"][];
            owed: {
                established: {
                    answer: boolean;
                    fact: string;
                    id: string;
                    validFrom: string;
                    validTo: string | null;
                }[];
                gaps: {
                    given: number | null;
                    /** @enum {string} */
                    kind: "not_received" | "suspended" | "less" | "more" | "not_owed" | "undecided";
                    missing: string[];
                    owed: {
                        because: {
                            is: string;
                            value: string | number;
                        }[];
                        dong: number | null;
                        percent: number | null;
                        rule: string;
                    } | null;
                    /** @enum {string} */
                    support: "monthly_allowance" | "carer_allowance" | "study_costs" | "kindergarten_lunch" | "health_insurance" | "emergency_aid" | "burial_costs" | "tuition" | "facility_care";
                }[];
                months: {
                    months: {
                        dong: number | null;
                        month: string;
                        rule: string | null;
                    }[];
                    /** @enum {string} */
                    support: "monthly_allowance" | "carer_allowance" | "study_costs" | "kindergarten_lunch" | "health_insurance" | "emergency_aid" | "burial_costs" | "tuition" | "facility_care";
                }[];
                today: {
                    open: {
                        missing: string[];
                        rule: string;
                    }[];
                    owed: {
                        because: {
                            is: string;
                            value: string | number;
                        }[];
                        dong: number | null;
                        percent: number | null;
                        rule: string;
                    } | null;
                    /** @enum {string} */
                    support: "monthly_allowance" | "carer_allowance" | "study_costs" | "kindergarten_lunch" | "health_insurance" | "emergency_aid" | "burial_costs" | "tuition" | "facility_care";
                }[];
            } | null;
        };
        ChildView: {
            batch: {
                id: string;
                name: string;
            } | null;
            birth: string | null;
            can: ("change" | "move" | "end" | "history" | "ask" | "hand_out" | "erase")[];
            carerName: string | null;
            carerRelation: string | null;
            circumstance: string | null;
            code: string;
            communeName: string;
            communePath: string;
            endedOn: string | null;
            endReason: string | null;
            ethnicity: string | null;
            fatherName: string | null;
            formerNames: string[];
            fullName: string;
            gaps: ("personalNumber" | "birthDay" | "sex" | "ethnicity" | "parents" | "household" | "village")[];
            household: {
                address: string | null;
                code: string;
                headName: string | null;
                id: string;
                phone: string | null;
            } | null;
            id: string;
            kept: {
                [key: string]: string;
            };
            motherName: string | null;
            notes: string | null;
            numberWarnings: ("sex" | "century" | "year" | "place")[];
            otherNames: string | null;
            personalNumber: string | null;
            /** @enum {string} */
            poverty: "poor" | "near_poor" | "none" | "unknown";
            /** @enum {string} */
            residenceState: "permanent" | "temporary" | "present" | "unknown";
            sample: boolean;
            schoolClass: string | null;
            schoolLevel: string | null;
            schoolName: string | null;
            /** @enum {string} */
            sex: "male" | "female" | "unknown";
            siblings: {
                birth: string | null;
                fullName: string;
                id: string;
                /** @enum {string} */
                sex: "male" | "female" | "unknown";
            }[];
            typedName: string | null;
            version: number;
            villageId: string | null;
            villageName: string | null;
        };
        ChildViewInput: {
            batch: {
                id: string;
                name: string;
            } | null;
            birth: string | null;
            can: ("change" | "move" | "end" | "history" | "ask" | "hand_out" | "erase")[];
            carerName: string | null;
            carerRelation: string | null;
            circumstance: string | null;
            code: string;
            communeName: string;
            communePath: string;
            endedOn: string | null;
            endReason: string | null;
            ethnicity: string | null;
            fatherName: string | null;
            formerNames: string[];
            fullName: string;
            gaps: ("personalNumber" | "birthDay" | "sex" | "ethnicity" | "parents" | "household" | "village")[];
            household: {
                address: string | null;
                code: string;
                headName: string | null;
                id: string;
                phone: string | null;
            } | null;
            id: string;
            kept: {
                [key: string]: string;
            };
            motherName: string | null;
            notes: string | null;
            numberWarnings: ("sex" | "century" | "year" | "place")[];
            otherNames: string | null;
            personalNumber: string | null;
            /** @enum {string} */
            poverty: "poor" | "near_poor" | "none" | "unknown";
            /** @enum {string} */
            residenceState: "permanent" | "temporary" | "present" | "unknown";
            sample: boolean;
            schoolClass: string | null;
            schoolLevel: string | null;
            schoolName: string | null;
            /** @enum {string} */
            sex: "male" | "female" | "unknown";
            siblings: {
                birth: string | null;
                fullName: string;
                id: string;
                /** @enum {string} */
                sex: "male" | "female" | "unknown";
            }[];
            typedName: string | null;
            version: number;
            villageId: string | null;
            villageName: string | null;
        };
        CircumstanceCounts: {
            day: string;
            lists: {
                children: number;
                groups: {
                    children: number;
                    code: string;
                }[];
                leaves: {
                    children: number;
                    code: string;
                }[];
                list: string;
            }[];
        };
        CircumstanceCountsInput: {
            day: string;
            lists: {
                children: number;
                groups: {
                    children: number;
                    code: string;
                }[];
                leaves: {
                    children: number;
                    code: string;
                }[];
                list: string;
            }[];
        };
        CircumstancesToCode: {
            rows: {
                birth: string | null;
                code: string;
                fullName: string;
                id: string;
                proposals: ("a1" | "a2" | "a3" | "a4" | "b1" | "b2" | "c1" | "c2" | "c3" | "c4" | "c5" | "c6" | "c7" | "c8" | "c9" | "c10" | "c11" | "c12" | "d1" | "d2" | "d3" | "đ1" | "e1" | "e2" | "e3" | "e4" | "g1" | "g2" | "h1" | "h2" | "i1" | "k1" | "k2" | "k3" | "k4" | "k5" | "l1" | "l2" | "l3" | "l4" | "l5" | "m1" | "m2" | "n1" | "n2" | "o1" | "o2" | "o3" | "R1a" | "R1b" | "R2" | "R3" | "R4" | "R5" | "R6" | "R7" | "K1" | "K2" | "K3" | "K4")[];
                villageName: string | null;
                words: string;
            }[];
            total: number;
        };
        CircumstancesToCodeInput: {
            rows: {
                birth: string | null;
                code: string;
                fullName: string;
                id: string;
                proposals: ("a1" | "a2" | "a3" | "a4" | "b1" | "b2" | "c1" | "c2" | "c3" | "c4" | "c5" | "c6" | "c7" | "c8" | "c9" | "c10" | "c11" | "c12" | "d1" | "d2" | "d3" | "đ1" | "e1" | "e2" | "e3" | "e4" | "g1" | "g2" | "h1" | "h2" | "i1" | "k1" | "k2" | "k3" | "k4" | "k5" | "l1" | "l2" | "l3" | "l4" | "l5" | "m1" | "m2" | "n1" | "n2" | "o1" | "o2" | "o3" | "R1a" | "R1b" | "R2" | "R3" | "R4" | "R5" | "R6" | "R7" | "K1" | "K2" | "K3" | "K4")[];
                villageName: string | null;
                words: string;
            }[];
            total: number;
        };
        CircumstanceView: {
            /** @enum {string} */
            code: "a1" | "a2" | "a3" | "a4" | "b1" | "b2" | "c1" | "c2" | "c3" | "c4" | "c5" | "c6" | "c7" | "c8" | "c9" | "c10" | "c11" | "c12" | "d1" | "d2" | "d3" | "đ1" | "e1" | "e2" | "e3" | "e4" | "g1" | "g2" | "h1" | "h2" | "i1" | "k1" | "k2" | "k3" | "k4" | "k5" | "l1" | "l2" | "l3" | "l4" | "l5" | "m1" | "m2" | "n1" | "n2" | "o1" | "o2" | "o3" | "R1a" | "R1b" | "R2" | "R3" | "R4" | "R5" | "R6" | "R7" | "K1" | "K2" | "K3" | "K4";
            disabilityType: ("movement" | "hearing_speech" | "sight" | "mental" | "intellectual" | "other") | null;
            establishedBy: string | null;
            evidenceIssuer: string | null;
            evidenceNumber: string | null;
            evidenceOn: string | null;
            id: string;
            note: string | null;
            recordedAt: string;
            recordedBy: string | null;
            row: string;
            validFrom: string;
            validTo: string | null;
        };
        CircumstanceViewInput: {
            /** @enum {string} */
            code: "a1" | "a2" | "a3" | "a4" | "b1" | "b2" | "c1" | "c2" | "c3" | "c4" | "c5" | "c6" | "c7" | "c8" | "c9" | "c10" | "c11" | "c12" | "d1" | "d2" | "d3" | "đ1" | "e1" | "e2" | "e3" | "e4" | "g1" | "g2" | "h1" | "h2" | "i1" | "k1" | "k2" | "k3" | "k4" | "k5" | "l1" | "l2" | "l3" | "l4" | "l5" | "m1" | "m2" | "n1" | "n2" | "o1" | "o2" | "o3" | "R1a" | "R1b" | "R2" | "R3" | "R4" | "R5" | "R6" | "R7" | "K1" | "K2" | "K3" | "K4";
            disabilityType: ("movement" | "hearing_speech" | "sight" | "mental" | "intellectual" | "other") | null;
            establishedBy: string | null;
            evidenceIssuer: string | null;
            evidenceNumber: string | null;
            evidenceOn: string | null;
            id: string;
            note: string | null;
            recordedAt: string;
            recordedBy: string | null;
            row: string;
            validFrom: string;
            validTo: string | null;
        };
        ConsentText: {
            confirmed: boolean;
            createdAt: string;
            createdByName: string | null;
            current: boolean;
            id: string;
            legalText: string;
            /** @enum {string} */
            purpose: "publication" | "photo" | "forum" | "sharing" | "research";
            text: string;
            version: number;
        };
        ConsentTextInput: {
            confirmed: boolean;
            createdAt: string;
            createdByName: string | null;
            current: boolean;
            id: string;
            legalText: string;
            /** @enum {string} */
            purpose: "publication" | "photo" | "forum" | "sharing" | "research";
            text: string;
            version: number;
        };
        ConsentView: {
            byChild: boolean;
            byRepresentative: boolean;
            can: "withdraw"[];
            givenOn: string;
            id: string;
            /** @enum {string} */
            method: "signed_paper" | "electronic" | "recorded_speech";
            note: string | null;
            /** @enum {string} */
            purpose: "publication" | "photo" | "forum" | "sharing" | "research";
            recordedAt: string;
            recordedByName: string;
            representativeName: string | null;
            representativeRelation: string | null;
            text: string;
            textVersion: number;
            withdrawnBy: ("child" | "representative") | null;
            withdrawnOn: string | null;
        };
        ConsentViewInput: {
            byChild: boolean;
            byRepresentative: boolean;
            can: "withdraw"[];
            givenOn: string;
            id: string;
            /** @enum {string} */
            method: "signed_paper" | "electronic" | "recorded_speech";
            note: string | null;
            /** @enum {string} */
            purpose: "publication" | "photo" | "forum" | "sharing" | "research";
            recordedAt: string;
            recordedByName: string;
            representativeName: string | null;
            representativeRelation: string | null;
            text: string;
            textVersion: number;
            withdrawnBy: ("child" | "representative") | null;
            withdrawnOn: string | null;
        };
        DataRequestRow: {
            actBy: string;
            answerBy: string;
            answeredAt: string | null;
            can: ("accept" | "refuse" | "extend" | "finish")[];
            child: {
                code: string | null;
                fullName: string | null;
                id: string;
            } | null;
            communeName: string;
            communePath: string;
            doneAt: string | null;
            extendableTo: string | null;
            extendedFrom: string | null;
            extensionReason: string | null;
            id: string;
            /** @enum {string} */
            kind: "see" | "correct" | "delete" | "withdraw" | "restrict" | "object";
            late: ("answer" | "act") | null;
            law: {
                confirmed: boolean;
                deadline: string;
                legalText: string;
            }[];
            number: string;
            receivedAt: string;
            refusal: ("not_entitled" | "against_child" | "law_demands" | "not_held" | "repeated") | null;
            /** @enum {string} */
            requester: "child" | "representative" | "other";
            /** @enum {string} */
            state: "received" | "accepted" | "refused" | "done";
            thirdParty: boolean;
            version: number;
        };
        DataRequestRowInput: {
            actBy: string;
            answerBy: string;
            answeredAt: string | null;
            can: ("accept" | "refuse" | "extend" | "finish")[];
            child: {
                code: string | null;
                fullName: string | null;
                id: string;
            } | null;
            communeName: string;
            communePath: string;
            doneAt: string | null;
            extendableTo: string | null;
            extendedFrom: string | null;
            extensionReason: string | null;
            id: string;
            /** @enum {string} */
            kind: "see" | "correct" | "delete" | "withdraw" | "restrict" | "object";
            late: ("answer" | "act") | null;
            law: {
                confirmed: boolean;
                deadline: string;
                legalText: string;
            }[];
            number: string;
            receivedAt: string;
            refusal: ("not_entitled" | "against_child" | "law_demands" | "not_held" | "repeated") | null;
            /** @enum {string} */
            requester: "child" | "representative" | "other";
            /** @enum {string} */
            state: "received" | "accepted" | "refused" | "done";
            thirdParty: boolean;
            version: number;
        };
        DataRequestView: {
            actBy: string;
            answer: string | null;
            answerBy: string;
            answeredAt: string | null;
            answeredByName: string | null;
            can: ("accept" | "refuse" | "extend" | "finish")[];
            child: {
                code: string | null;
                fullName: string | null;
                id: string;
            } | null;
            communeName: string;
            communePath: string;
            contact: string | null;
            content: string | null;
            doneAt: string | null;
            doneByName: string | null;
            extendableTo: string | null;
            extendedFrom: string | null;
            extensionReason: string | null;
            id: string;
            /** @enum {string} */
            kind: "see" | "correct" | "delete" | "withdraw" | "restrict" | "object";
            late: ("answer" | "act") | null;
            law: {
                confirmed: boolean;
                deadline: string;
                legalText: string;
            }[];
            number: string;
            receivedAt: string;
            receivedByName: string;
            refusal: ("not_entitled" | "against_child" | "law_demands" | "not_held" | "repeated") | null;
            /** @enum {string} */
            requester: "child" | "representative" | "other";
            requesterName: string | null;
            /** @enum {string} */
            state: "received" | "accepted" | "refused" | "done";
            thirdParty: boolean;
            version: number;
        };
        DataRequestViewInput: {
            actBy: string;
            answer: string | null;
            answerBy: string;
            answeredAt: string | null;
            answeredByName: string | null;
            can: ("accept" | "refuse" | "extend" | "finish")[];
            child: {
                code: string | null;
                fullName: string | null;
                id: string;
            } | null;
            communeName: string;
            communePath: string;
            contact: string | null;
            content: string | null;
            doneAt: string | null;
            doneByName: string | null;
            extendableTo: string | null;
            extendedFrom: string | null;
            extensionReason: string | null;
            id: string;
            /** @enum {string} */
            kind: "see" | "correct" | "delete" | "withdraw" | "restrict" | "object";
            late: ("answer" | "act") | null;
            law: {
                confirmed: boolean;
                deadline: string;
                legalText: string;
            }[];
            number: string;
            receivedAt: string;
            receivedByName: string;
            refusal: ("not_entitled" | "against_child" | "law_demands" | "not_held" | "repeated") | null;
            /** @enum {string} */
            requester: "child" | "representative" | "other";
            requesterName: string | null;
            /** @enum {string} */
            state: "received" | "accepted" | "refused" | "done";
            thirdParty: boolean;
            version: number;
        };
        DecideSeparation: {
            days: number;
            from: string;
            /** Format: uuid */
            id: string;
            kind: string;
            on: string;
            receiver: string;
            receiverAddress: string;
            version: number;
        };
        DecideSeparationInput: {
            days: number;
            from: string;
            /** Format: uuid */
            id: string;
            kind: string;
            on: string;
            receiver: string;
            receiverAddress: string;
            version: number;
        };
        DetailedView: {
            /** @enum {string} */
            advised: "high" | "low";
            /** @enum {string} */
            conclusion: "high" | "low";
            copies: number;
            earlier: number;
            id: string;
            signedAt: string;
            signedByName: string;
            words: {
                assessedOn: string;
                problems: string[];
                reason: string | null;
                scores: {
                    [key: string]: {
                        /** @enum {string} */
                        level: "high" | "medium" | "low";
                        note?: string;
                    };
                };
                texts: {
                    [key: string]: string;
                };
            } | null;
        };
        DetailedViewInput: {
            /** @enum {string} */
            advised: "high" | "low";
            /** @enum {string} */
            conclusion: "high" | "low";
            copies: number;
            earlier: number;
            id: string;
            signedAt: string;
            signedByName: string;
            words: {
                assessedOn: string;
                problems: string[];
                reason: string | null;
                scores: {
                    [key: string]: {
                        /** @enum {string} */
                        level: "high" | "medium" | "low";
                        note?: string;
                    };
                };
                texts: {
                    [key: string]: string;
                };
            } | null;
        };
        DossierView: {
            copies: number;
            parts: {
                at: string;
                byName: string;
                files: components["schemas"]["CaseFileView"][];
                form: string | null;
                id: string;
                inForce: boolean;
                /** @enum {string} */
                standing: "unsealed" | "same" | "changed" | "added" | "erased";
                takesFile: boolean;
                title: string;
            }[];
            seal: {
                at: string;
                byName: string;
                digest: string;
                intact: boolean;
            } | null;
        };
        DossierViewInput: {
            copies: number;
            parts: {
                at: string;
                byName: string;
                files: components["schemas"]["CaseFileViewInput"][];
                form: string | null;
                id: string;
                inForce: boolean;
                /** @enum {string} */
                standing: "unsealed" | "same" | "changed" | "added" | "erased";
                takesFile: boolean;
                title: string;
            }[];
            seal: {
                at: string;
                byName: string;
                digest: string;
                intact: boolean;
            } | null;
        };
        DrawSample: {
            from: string;
            /** Format: uuid */
            id: string;
            seed: number | null;
            size: number;
            to: string;
        };
        DrawSampleInput: {
            from: string;
            /** Format: uuid */
            id: string;
            seed: number | null;
            size: number;
            to: string;
        };
        DuplicatePage: {
            rows: components["schemas"]["DuplicateRow"][];
            total: number;
        };
        DuplicatePageInput: {
            rows: components["schemas"]["DuplicateRowInput"][];
            total: number;
        };
        DuplicateRow: {
            against: ("number_same" | "number_differs" | "name_same" | "name_unmarked" | "name_marks" | "name_slip" | "name_word" | "name_order" | "name_near" | "name_differs" | "name_unnamed" | "birth_same" | "birth_part" | "birth_swapped" | "birth_slip" | "birth_near" | "birth_differs" | "sex_same" | "sex_differs" | "mother_same" | "mother_near" | "mother_differs" | "father_same" | "father_near" | "father_differs" | "household_same" | "village_same" | "list_same" | "twins")[];
            decidedAt: string | null;
            decidedBy: string | null;
            id: string;
            mine: components["schemas"]["PairChild"];
            other: components["schemas"]["PairChild"] | null;
            otherCommune: string | null;
            reason: string | null;
            reasons: ("number_same" | "number_differs" | "name_same" | "name_unmarked" | "name_marks" | "name_slip" | "name_word" | "name_order" | "name_near" | "name_differs" | "name_unnamed" | "birth_same" | "birth_part" | "birth_swapped" | "birth_slip" | "birth_near" | "birth_differs" | "sex_same" | "sex_differs" | "mother_same" | "mother_near" | "mother_differs" | "father_same" | "father_near" | "father_differs" | "household_same" | "village_same" | "list_same" | "twins")[];
            shown: boolean;
            shownToUs: boolean;
            /** @enum {string} */
            state: "open" | "different" | "merged";
        };
        DuplicateRowInput: {
            against: ("number_same" | "number_differs" | "name_same" | "name_unmarked" | "name_marks" | "name_slip" | "name_word" | "name_order" | "name_near" | "name_differs" | "name_unnamed" | "birth_same" | "birth_part" | "birth_swapped" | "birth_slip" | "birth_near" | "birth_differs" | "sex_same" | "sex_differs" | "mother_same" | "mother_near" | "mother_differs" | "father_same" | "father_near" | "father_differs" | "household_same" | "village_same" | "list_same" | "twins")[];
            decidedAt: string | null;
            decidedBy: string | null;
            id: string;
            mine: components["schemas"]["PairChildInput"];
            other: components["schemas"]["PairChildInput"] | null;
            otherCommune: string | null;
            reason: string | null;
            reasons: ("number_same" | "number_differs" | "name_same" | "name_unmarked" | "name_marks" | "name_slip" | "name_word" | "name_order" | "name_near" | "name_differs" | "name_unnamed" | "birth_same" | "birth_part" | "birth_swapped" | "birth_slip" | "birth_near" | "birth_differs" | "sex_same" | "sex_differs" | "mother_same" | "mother_near" | "mother_differs" | "father_same" | "father_near" | "father_differs" | "household_same" | "village_same" | "list_same" | "twins")[];
            shown: boolean;
            shownToUs: boolean;
            /** @enum {string} */
            state: "open" | "different" | "merged";
        };
        DuplicateView: {
            against: ("number_same" | "number_differs" | "name_same" | "name_unmarked" | "name_marks" | "name_slip" | "name_word" | "name_order" | "name_near" | "name_differs" | "name_unnamed" | "birth_same" | "birth_part" | "birth_swapped" | "birth_slip" | "birth_near" | "birth_differs" | "sex_same" | "sex_differs" | "mother_same" | "mother_near" | "mother_differs" | "father_same" | "father_near" | "father_differs" | "household_same" | "village_same" | "list_same" | "twins")[];
            can: ("merge" | "tell_apart" | "look_again" | "show" | "hide")[];
            decidedAt: string | null;
            decidedBy: string | null;
            id: string;
            mine: components["schemas"]["PairSide"];
            offered: {
                mine: ("fullName" | "otherNames" | "sex" | "birth" | "personalNumber" | "ethnicity" | "motherName" | "fatherName" | "carer" | "home" | "school" | "circumstance" | "notes")[];
                other: ("fullName" | "otherNames" | "sex" | "birth" | "personalNumber" | "ethnicity" | "motherName" | "fatherName" | "carer" | "home" | "school" | "circumstance" | "notes")[];
            };
            other: components["schemas"]["PairSide"] | null;
            otherCommune: string | null;
            reason: string | null;
            reasons: ("number_same" | "number_differs" | "name_same" | "name_unmarked" | "name_marks" | "name_slip" | "name_word" | "name_order" | "name_near" | "name_differs" | "name_unnamed" | "birth_same" | "birth_part" | "birth_swapped" | "birth_slip" | "birth_near" | "birth_differs" | "sex_same" | "sex_differs" | "mother_same" | "mother_near" | "mother_differs" | "father_same" | "father_near" | "father_differs" | "household_same" | "village_same" | "list_same" | "twins")[];
            shown: boolean;
            shownToUs: boolean;
            /** @enum {string} */
            state: "open" | "different" | "merged";
        };
        DuplicateViewInput: {
            against: ("number_same" | "number_differs" | "name_same" | "name_unmarked" | "name_marks" | "name_slip" | "name_word" | "name_order" | "name_near" | "name_differs" | "name_unnamed" | "birth_same" | "birth_part" | "birth_swapped" | "birth_slip" | "birth_near" | "birth_differs" | "sex_same" | "sex_differs" | "mother_same" | "mother_near" | "mother_differs" | "father_same" | "father_near" | "father_differs" | "household_same" | "village_same" | "list_same" | "twins")[];
            can: ("merge" | "tell_apart" | "look_again" | "show" | "hide")[];
            decidedAt: string | null;
            decidedBy: string | null;
            id: string;
            mine: components["schemas"]["PairSideInput"];
            offered: {
                mine: ("fullName" | "otherNames" | "sex" | "birth" | "personalNumber" | "ethnicity" | "motherName" | "fatherName" | "carer" | "home" | "school" | "circumstance" | "notes")[];
                other: ("fullName" | "otherNames" | "sex" | "birth" | "personalNumber" | "ethnicity" | "motherName" | "fatherName" | "carer" | "home" | "school" | "circumstance" | "notes")[];
            };
            other: components["schemas"]["PairSideInput"] | null;
            otherCommune: string | null;
            reason: string | null;
            reasons: ("number_same" | "number_differs" | "name_same" | "name_unmarked" | "name_marks" | "name_slip" | "name_word" | "name_order" | "name_near" | "name_differs" | "name_unnamed" | "birth_same" | "birth_part" | "birth_swapped" | "birth_slip" | "birth_near" | "birth_differs" | "sex_same" | "sex_differs" | "mother_same" | "mother_near" | "mother_differs" | "father_same" | "father_near" | "father_differs" | "household_same" | "village_same" | "list_same" | "twins")[];
            shown: boolean;
            shownToUs: boolean;
            /** @enum {string} */
            state: "open" | "different" | "merged";
        };
        EnrolmentView: {
            address: string;
            secret: string;
        };
        EnrolmentViewInput: {
            address: string;
            secret: string;
        };
        EnterEvidence: {
            holder: string;
            /** Format: uuid */
            id: string;
            object: string;
            origin: string;
            sha256: string | null;
            takenAt: string;
            version: number;
        };
        EnterEvidenceInput: {
            holder: string;
            /** Format: uuid */
            id: string;
            object: string;
            origin: string;
            sha256: string | null;
            takenAt: string;
            version: number;
        };
        EnterProceeding: {
            authority: string;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "recommendation" | "result" | "support" | "release";
            number: string | null;
            on: string;
            otherOn: string | null;
            text: string;
            version: number;
        };
        EnterProceedingInput: {
            authority: string;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "recommendation" | "result" | "support" | "release";
            number: string | null;
            on: string;
            otherOn: string | null;
            text: string;
            version: number;
        };
        ErasureView: {
            can: ("confirm" | "withdraw")[];
            child: {
                code: string | null;
                fullName: string | null;
                id: string;
            };
            communeName: string;
            decidedAt: string | null;
            decidedByName: string | null;
            destroyed: {
                files: number;
                journal: number;
                listRows: number;
                periods: number;
                sealed: number;
            } | null;
            enteredAt: string;
            enteredByName: string;
            id: string;
            issuer: string;
            legalText: string;
            orderDate: string;
            orderNumber: string;
            /** @enum {string} */
            state: "entered" | "withdrawn" | "done";
        };
        ErasureViewInput: {
            can: ("confirm" | "withdraw")[];
            child: {
                code: string | null;
                fullName: string | null;
                id: string;
            };
            communeName: string;
            decidedAt: string | null;
            decidedByName: string | null;
            destroyed: {
                files: number;
                journal: number;
                listRows: number;
                periods: number;
                sealed: number;
            } | null;
            enteredAt: string;
            enteredByName: string;
            id: string;
            issuer: string;
            legalText: string;
            orderDate: string;
            orderNumber: string;
            /** @enum {string} */
            state: "entered" | "withdrawn" | "done";
        };
        ErrorAnswer: {
            code: string;
            detail?: {
                [key: string]: unknown;
            };
            fields?: {
                code: string;
                message: string;
                path: string;
            }[];
            message: string;
        };
        ErrorAnswerInput: {
            code: string;
            detail?: {
                [key: string]: unknown;
            };
            fields?: {
                code: string;
                message: string;
                path: string;
            }[];
            message: string;
        };
        EventView: {
            after: {
                [key: string]: unknown;
            } | null;
            answer: string | null;
            before: {
                [key: string]: unknown;
            } | null;
            can: ("approve" | "return" | "amend" | "withdraw")[];
            childId: string;
            childName: string | null;
            decidedAt: string | null;
            decidedBy: string | null;
            facts: {
                /** @default null */
                carerName: string | null;
                /** @default null */
                carerRelation: string | null;
                /** @default null */
                fatherName: string | null;
                /** @default null */
                fullName: string | null;
                /** @default null */
                householdId: string | null;
                /** @default null */
                issuer: string | null;
                /** @default null */
                motherName: string | null;
                /** @default null */
                number: string | null;
                /** @default null */
                place: string | null;
                /** @default null */
                schoolClass: string | null;
                /** @default null */
                schoolLevel: ("nursery" | "kindergarten" | "primary" | "lower_secondary" | "upper_secondary" | "continuing" | "vocational" | "special" | "not_attending" | "dropped_out") | null;
                /** @default null */
                schoolName: string | null;
                /** @default null */
                sex: ("male" | "female" | "unknown") | null;
                /** @default null */
                words: string | null;
            };
            id: string;
            /** @enum {string} */
            kind: "born" | "named" | "birth_registered" | "health_card" | "left_school" | "back_to_school" | "away" | "returned" | "adopted" | "care_placed" | "care_ended" | "died";
            on: string;
            proposed: {
                [key: string]: unknown;
            } | null;
            proposedAt: string;
            proposedBy: string;
            /** @enum {string} */
            state: "proposed" | "entered" | "returned" | "withdrawn";
            until: string | null;
            version: number;
            villageName: string | null;
        };
        EventViewInput: {
            after: {
                [key: string]: unknown;
            } | null;
            answer: string | null;
            before: {
                [key: string]: unknown;
            } | null;
            can: ("approve" | "return" | "amend" | "withdraw")[];
            childId: string;
            childName: string | null;
            decidedAt: string | null;
            decidedBy: string | null;
            facts: {
                /** @default null */
                carerName: string | null;
                /** @default null */
                carerRelation: string | null;
                /** @default null */
                fatherName: string | null;
                /** @default null */
                fullName: string | null;
                /** @default null */
                householdId: string | null;
                /** @default null */
                issuer: string | null;
                /** @default null */
                motherName: string | null;
                /** @default null */
                number: string | null;
                /** @default null */
                place: string | null;
                /** @default null */
                schoolClass: string | null;
                /** @default null */
                schoolLevel: ("nursery" | "kindergarten" | "primary" | "lower_secondary" | "upper_secondary" | "continuing" | "vocational" | "special" | "not_attending" | "dropped_out") | null;
                /** @default null */
                schoolName: string | null;
                /** @default null */
                sex: ("male" | "female" | "unknown") | null;
                /** @default null */
                words: string | null;
            };
            id: string;
            /** @enum {string} */
            kind: "born" | "named" | "birth_registered" | "health_card" | "left_school" | "back_to_school" | "away" | "returned" | "adopted" | "care_placed" | "care_ended" | "died";
            on: string;
            proposed: {
                [key: string]: unknown;
            } | null;
            proposedAt: string;
            proposedBy: string;
            /** @enum {string} */
            state: "proposed" | "entered" | "returned" | "withdrawn";
            until: string | null;
            version: number;
            villageName: string | null;
        };
        EvidenceView: {
            addedAt: string;
            addedByName: string;
            custody: {
                addedAt: string;
                addedByName: string;
                at: string;
                id: string;
                words: {
                    from: string;
                    purpose: string;
                    to: string;
                } | null;
            }[];
            files: components["schemas"]["CaseFileView"][];
            holder: string | null;
            id: string;
            sha256: string | null;
            takenAt: string;
            words: {
                holder: string;
                object: string;
                origin: string;
            } | null;
        };
        EvidenceViewInput: {
            addedAt: string;
            addedByName: string;
            custody: {
                addedAt: string;
                addedByName: string;
                at: string;
                id: string;
                words: {
                    from: string;
                    purpose: string;
                    to: string;
                } | null;
            }[];
            files: components["schemas"]["CaseFileViewInput"][];
            holder: string | null;
            id: string;
            sha256: string | null;
            takenAt: string;
            words: {
                holder: string;
                object: string;
                origin: string;
            } | null;
        };
        ExportIdentityAnswers: {
            commune?: string;
            /**
             * @default check
             * @enum {string}
             */
            step: "check" | "returned";
            village?: string;
        };
        ExportIdentityAnswersInput: {
            commune?: string;
            /**
             * @default check
             * @enum {string}
             */
            step: "check" | "returned";
            village?: string;
        };
        ExtendSeparation: {
            days: number;
            /** Format: uuid */
            id: string;
            kind: string;
            on: string;
            receiver: string;
            receiverAddress: string;
            version: number;
        };
        ExtendSeparationInput: {
            days: number;
            /** Format: uuid */
            id: string;
            kind: string;
            on: string;
            receiver: string;
            receiverAddress: string;
            version: number;
        };
        Figures: {
            ages: {
                female: number;
                from: number | null;
                male: number;
                to: number | null;
                unknown: number;
            }[];
            area: {
                id: string;
                /** @enum {string} */
                level: "nation" | "province" | "commune";
                name: string;
            };
            atRisk: number;
            children: number;
            day: string;
            groups: {
                children: number;
                /** @enum {string} */
                code: "a" | "b" | "c" | "d" | "đ" | "e" | "g" | "h" | "i" | "k" | "l" | "m" | "n" | "o" | "R1a" | "R1b" | "R2" | "R3" | "R4" | "R5" | "R6" | "R7" | "K1" | "K2" | "K3" | "K4";
                female: number;
                male: number;
                unknown: number;
            }[];
            known: string | null;
            other: number;
            peoples: {
                kinh: number;
                other: number;
                unknown: number;
            } | null;
            recount: {
                agreed: boolean;
                at: string;
            } | null;
            special: number;
            underSix: number;
            units: {
                atRisk: number;
                children: number;
                id: string | null;
                name: string | null;
                other: number;
                special: number;
                underSix: number;
            }[];
        };
        FiguresInput: {
            ages: {
                female: number;
                from: number | null;
                male: number;
                to: number | null;
                unknown: number;
            }[];
            area: {
                id: string;
                /** @enum {string} */
                level: "nation" | "province" | "commune";
                name: string;
            };
            atRisk: number;
            children: number;
            day: string;
            groups: {
                children: number;
                /** @enum {string} */
                code: "a" | "b" | "c" | "d" | "đ" | "e" | "g" | "h" | "i" | "k" | "l" | "m" | "n" | "o" | "R1a" | "R1b" | "R2" | "R3" | "R4" | "R5" | "R6" | "R7" | "K1" | "K2" | "K3" | "K4";
                female: number;
                male: number;
                unknown: number;
            }[];
            known: string | null;
            other: number;
            peoples: {
                kinh: number;
                other: number;
                unknown: number;
            } | null;
            recount: {
                agreed: boolean;
                at: string;
            } | null;
            special: number;
            underSix: number;
            units: {
                atRisk: number;
                children: number;
                id: string | null;
                name: string | null;
                other: number;
                special: number;
                underSix: number;
            }[];
        };
        FirstSlip: {
            accountId: string;
            areaName: string;
            code: string;
            fullName: string;
            role: ("village_collaborator" | "commune_officer" | "commune_chair" | "standing_member" | "province_officer" | "hotline_operator" | "hotline_supervisor" | "service_provider" | "ministry_officer" | "data_protection_auditor" | "administrator") | null;
            username: string;
            validUntil: string;
        };
        FirstSlipInput: {
            accountId: string;
            areaName: string;
            code: string;
            fullName: string;
            role: ("village_collaborator" | "commune_officer" | "commune_chair" | "standing_member" | "province_officer" | "hotline_operator" | "hotline_supervisor" | "service_provider" | "ministry_officer" | "data_protection_auditor" | "administrator") | null;
            username: string;
            validUntil: string;
        };
        FirstSlips: {
            id: string;
            rows: components["schemas"]["FirstSlip"][];
        };
        FirstSlipsInput: {
            id: string;
            rows: components["schemas"]["FirstSlipInput"][];
        };
        FollowUpView: {
            ends: string;
            since: string;
            unvisited: {
                from: string;
                to: string;
            }[];
        };
        FollowUpViewInput: {
            ends: string;
            since: string;
            unvisited: {
                from: string;
                to: string;
            }[];
        };
        FoundChild: {
            birth: string | null;
            carerName: string | null;
            circumstance: string | null;
            code: string;
            communeName: string | null;
            endedOn: string | null;
            endReason: string | null;
            ethnicity: string | null;
            fatherName: string | null;
            fullName: string;
            gaps: ("personalNumber" | "birthDay" | "sex" | "ethnicity" | "parents" | "household" | "village")[];
            householdId: string | null;
            id: string;
            knownAs: string | null;
            motherName: string | null;
            numberMasked: string | null;
            /** @enum {string} */
            poverty: "poor" | "near_poor" | "none" | "unknown";
            reasons: ("code" | "identifier" | "phone" | "name" | "marks" | "near" | "words" | "birth" | "parent" | "other" | "former" | "merged")[];
            /** @enum {string} */
            residenceState: "permanent" | "temporary" | "present" | "unknown";
            sample: boolean;
            schoolClass: string | null;
            /** @enum {string} */
            sex: "male" | "female" | "unknown";
            villageName: string | null;
        };
        FoundChildInput: {
            birth: string | null;
            carerName: string | null;
            circumstance: string | null;
            code: string;
            communeName: string | null;
            endedOn: string | null;
            endReason: string | null;
            ethnicity: string | null;
            fatherName: string | null;
            fullName: string;
            gaps: ("personalNumber" | "birthDay" | "sex" | "ethnicity" | "parents" | "household" | "village")[];
            householdId: string | null;
            id: string;
            knownAs: string | null;
            motherName: string | null;
            numberMasked: string | null;
            /** @enum {string} */
            poverty: "poor" | "near_poor" | "none" | "unknown";
            reasons: ("code" | "identifier" | "phone" | "name" | "marks" | "near" | "words" | "birth" | "parent" | "other" | "former" | "merged")[];
            /** @enum {string} */
            residenceState: "permanent" | "temporary" | "present" | "unknown";
            sample: boolean;
            schoolClass: string | null;
            /** @enum {string} */
            sex: "male" | "female" | "unknown";
            villageName: string | null;
        };
        FoundPeople: {
            add: ("name" | "birth" | "parent")[];
            atLeast: boolean;
            households: {
                code: string;
                headName: string | null;
                id: string;
            }[];
            offset: number;
            read: {
                birth: string | null;
                name: string | null;
                parent: string | null;
            };
            rows: components["schemas"]["FoundChild"][];
            tooMany: boolean;
            total: number;
        };
        FoundPeopleInput: {
            add: ("name" | "birth" | "parent")[];
            atLeast: boolean;
            households: {
                code: string;
                headName: string | null;
                id: string;
            }[];
            offset: number;
            read: {
                birth: string | null;
                name: string | null;
                parent: string | null;
            };
            rows: components["schemas"]["FoundChildInput"][];
            tooMany: boolean;
            total: number;
        };
        GivenTask: {
            answer: {
                at: string;
                byName: string;
                note: string | null;
                on: string | null;
            } | null;
            asked: string | null;
            birthYear: string | null;
            can: ("receive" | "done" | "refuse" | "attach")[];
            childName: string | null;
            communeName: string;
            contactName: string | null;
            contactPhone: string | null;
            dueOn: string;
            files: components["schemas"]["CaseFileView"][];
            id: string;
            late: boolean;
            receivedAt: string | null;
            sentAt: string;
            sentByName: string;
            /** @enum {string} */
            state: "sent" | "received" | "done" | "refused" | "withdrawn";
        };
        GivenTaskInput: {
            answer: {
                at: string;
                byName: string;
                note: string | null;
                on: string | null;
            } | null;
            asked: string | null;
            birthYear: string | null;
            can: ("receive" | "done" | "refuse" | "attach")[];
            childName: string | null;
            communeName: string;
            contactName: string | null;
            contactPhone: string | null;
            dueOn: string;
            files: components["schemas"]["CaseFileViewInput"][];
            id: string;
            late: boolean;
            receivedAt: string | null;
            sentAt: string;
            sentByName: string;
            /** @enum {string} */
            state: "sent" | "received" | "done" | "refused" | "withdrawn";
        };
        GrantChoice: {
            areaName: string | null;
            areaPath: string;
            id: string;
            /** @enum {string} */
            role: "village_collaborator" | "commune_officer" | "commune_chair" | "standing_member" | "province_officer" | "hotline_operator" | "hotline_supervisor" | "service_provider" | "ministry_officer" | "data_protection_auditor" | "administrator";
            speciality: ("police" | "health" | "school" | "justice" | "union") | null;
            validTo: string | null;
        };
        GrantChoiceInput: {
            areaName: string | null;
            areaPath: string;
            id: string;
            /** @enum {string} */
            role: "village_collaborator" | "commune_officer" | "commune_chair" | "standing_member" | "province_officer" | "hotline_operator" | "hotline_supervisor" | "service_provider" | "ministry_officer" | "data_protection_auditor" | "administrator";
            speciality: ("police" | "health" | "school" | "justice" | "union") | null;
            validTo: string | null;
        };
        GrantView: {
            areaName: string;
            areaPath: string;
            can: ("prolong" | "end")[];
            decision: string | null;
            endedAt: string | null;
            endReason: string | null;
            id: string;
            reason: string | null;
            /** @enum {string} */
            role: "village_collaborator" | "commune_officer" | "commune_chair" | "standing_member" | "province_officer" | "hotline_operator" | "hotline_supervisor" | "service_provider" | "ministry_officer" | "data_protection_auditor" | "administrator";
            speciality: ("police" | "health" | "school" | "justice" | "union") | null;
            /** @enum {string} */
            state: "coming" | "counts" | "over";
            validFrom: string;
            validTo: string | null;
            version: number;
        };
        GrantViewInput: {
            areaName: string;
            areaPath: string;
            can: ("prolong" | "end")[];
            decision: string | null;
            endedAt: string | null;
            endReason: string | null;
            id: string;
            reason: string | null;
            /** @enum {string} */
            role: "village_collaborator" | "commune_officer" | "commune_chair" | "standing_member" | "province_officer" | "hotline_operator" | "hotline_supervisor" | "service_provider" | "ministry_officer" | "data_protection_auditor" | "administrator";
            speciality: ("police" | "health" | "school" | "justice" | "union") | null;
            /** @enum {string} */
            state: "coming" | "counts" | "over";
            validFrom: string;
            validTo: string | null;
            version: number;
        };
        HandedOver: {
            areaName: string;
            byName: string;
            createdAt: string;
            fromName: string;
            id: string;
            items: {
                id: string;
                kind: string;
            }[];
            note: string | null;
            /** @enum {string} */
            role: "village_collaborator" | "commune_officer" | "commune_chair" | "standing_member" | "province_officer" | "hotline_operator" | "hotline_supervisor" | "service_provider" | "ministry_officer" | "data_protection_auditor" | "administrator";
            toUnit: boolean;
        };
        HandedOverInput: {
            areaName: string;
            byName: string;
            createdAt: string;
            fromName: string;
            id: string;
            items: {
                id: string;
                kind: string;
            }[];
            note: string | null;
            /** @enum {string} */
            role: "village_collaborator" | "commune_officer" | "commune_chair" | "standing_member" | "province_officer" | "hotline_operator" | "hotline_supervisor" | "service_provider" | "ministry_officer" | "data_protection_auditor" | "administrator";
            toUnit: boolean;
        };
        HandEvidenceOn: {
            at: string;
            /** Format: uuid */
            evidenceId: string;
            /** Format: uuid */
            id: string;
            purpose: string;
            to: string;
            version: number;
        };
        HandEvidenceOnInput: {
            at: string;
            /** Format: uuid */
            evidenceId: string;
            /** Format: uuid */
            id: string;
            purpose: string;
            to: string;
            version: number;
        };
        HandoverPage: {
            offset: number;
            rows: components["schemas"]["HandoverView"][];
            total: number;
        };
        HandoverPageInput: {
            offset: number;
            rows: components["schemas"]["HandoverViewInput"][];
            total: number;
        };
        HandoverView: {
            answer: string | null;
            answered: {
                at: string;
                by: string | null;
            } | null;
            asked: {
                at: string;
                by: string | null;
            } | null;
            can: ("send" | "accept" | "refuse" | "withdraw")[];
            daysWaited: number | null;
            /** @enum {string} */
            destination: "commune" | "abroad" | "unknown";
            fromName: string;
            headName: string | null;
            householdCode: string | null;
            id: string;
            movedOn: string | null;
            people: {
                birth: string | null;
                code: string | null;
                fatherName: string | null;
                fullName: string;
                motherName: string | null;
                sex: ("male" | "female" | "unknown") | null;
            }[];
            place: string | null;
            reason: string | null;
            sent: {
                at: string;
                by: string | null;
            } | null;
            /** @enum {string} */
            side: "holder" | "receiver";
            /** @enum {string} */
            state: "asked" | "waiting" | "accepted" | "refused" | "withdrawn" | "left";
            /** @enum {string} */
            subject: "child" | "household";
            subjectId: string | null;
            toName: string | null;
            version: number;
        };
        HandoverViewInput: {
            answer: string | null;
            answered: {
                at: string;
                by: string | null;
            } | null;
            asked: {
                at: string;
                by: string | null;
            } | null;
            can: ("send" | "accept" | "refuse" | "withdraw")[];
            daysWaited: number | null;
            /** @enum {string} */
            destination: "commune" | "abroad" | "unknown";
            fromName: string;
            headName: string | null;
            householdCode: string | null;
            id: string;
            movedOn: string | null;
            people: {
                birth: string | null;
                code: string | null;
                fatherName: string | null;
                fullName: string;
                motherName: string | null;
                sex: ("male" | "female" | "unknown") | null;
            }[];
            place: string | null;
            reason: string | null;
            sent: {
                at: string;
                by: string | null;
            } | null;
            /** @enum {string} */
            side: "holder" | "receiver";
            /** @enum {string} */
            state: "asked" | "waiting" | "accepted" | "refused" | "withdrawn" | "left";
            /** @enum {string} */
            subject: "child" | "household";
            subjectId: string | null;
            toName: string | null;
            version: number;
        };
        HistoryEntry: {
            act: string;
            actorName: string;
            actorRole: string;
            at: string;
            batchId: string | null;
            changes: {
                after: unknown;
                before: unknown;
                field: string;
            }[];
            id: number;
            reason: string | null;
        };
        HistoryEntryInput: {
            act: string;
            actorName: string;
            actorRole: string;
            at: string;
            batchId: string | null;
            changes: {
                after: unknown;
                before: unknown;
                field: string;
            }[];
            id: number;
            reason: string | null;
        };
        HouseholdRow: {
            address: string | null;
            children: number;
            code: string;
            endedOn: string | null;
            headName: string | null;
            id: string;
            phone: string | null;
            /** @enum {string} */
            poverty: "poor" | "near_poor" | "none" | "unknown";
            sample: boolean;
            villageName: string | null;
            villagePath: string | null;
        };
        HouseholdRowInput: {
            address: string | null;
            children: number;
            code: string;
            endedOn: string | null;
            headName: string | null;
            id: string;
            phone: string | null;
            /** @enum {string} */
            poverty: "poor" | "near_poor" | "none" | "unknown";
            sample: boolean;
            villageName: string | null;
            villagePath: string | null;
        };
        HouseholdView: {
            address: string | null;
            can: ("change" | "move" | "end" | "history" | "ask" | "hand_out" | "erase")[];
            children: components["schemas"]["ChildRow"][];
            code: string;
            communeName: string;
            communePath: string;
            endedOn: string | null;
            endReason: string | null;
            headName: string | null;
            id: string;
            notes: string | null;
            phone: string | null;
            /** @enum {string} */
            poverty: "poor" | "near_poor" | "none" | "unknown";
            povertyDecision: string | null;
            povertyYear: number | null;
            /** @enum {string} */
            residenceState: "permanent" | "temporary" | "present" | "unknown";
            sample: boolean;
            version: number;
            villageId: string | null;
            villageName: string | null;
        };
        HouseholdViewInput: {
            address: string | null;
            can: ("change" | "move" | "end" | "history" | "ask" | "hand_out" | "erase")[];
            children: components["schemas"]["ChildRowInput"][];
            code: string;
            communeName: string;
            communePath: string;
            endedOn: string | null;
            endReason: string | null;
            headName: string | null;
            id: string;
            notes: string | null;
            phone: string | null;
            /** @enum {string} */
            poverty: "poor" | "near_poor" | "none" | "unknown";
            povertyDecision: string | null;
            povertyYear: number | null;
            /** @enum {string} */
            residenceState: "permanent" | "temporary" | "present" | "unknown";
            sample: boolean;
            version: number;
            villageId: string | null;
            villageName: string | null;
        };
        IdentityAnswerRow: {
            childId: string | null;
            code: string;
            fields: {
                clashes: boolean;
                /** @enum {string} */
                field: "fullName" | "birth" | "sex" | "ethnicity" | "personalNumber" | "fatherName" | "motherName";
                now: string | null;
                right: string;
                was: string | null;
            }[];
            fullName: string | null;
            remarks: {
                cell: string;
                /** @enum {string} */
                code: "not_a_name" | "not_a_date" | "in_future" | "not_a_sex" | "not_a_people" | "not_a_number" | "too_long" | "no_key" | "not_whole" | "not_a_paper" | "not_a_result" | "right_and_answers" | "wrong_without_answer" | "not_in_area" | "ended" | "twice" | "proposal_open";
                other: string | null;
                typed: string | null;
            }[];
            row: number;
            /** @enum {string} */
            verdict: "change" | "same" | "conflict" | "error" | "unanswered";
        };
        IdentityAnswerRowInput: {
            childId: string | null;
            code: string;
            fields: {
                clashes: boolean;
                /** @enum {string} */
                field: "fullName" | "birth" | "sex" | "ethnicity" | "personalNumber" | "fatherName" | "motherName";
                now: string | null;
                right: string;
                was: string | null;
            }[];
            fullName: string | null;
            remarks: {
                cell: string;
                /** @enum {string} */
                code: "not_a_name" | "not_a_date" | "in_future" | "not_a_sex" | "not_a_people" | "not_a_number" | "too_long" | "no_key" | "not_whole" | "not_a_paper" | "not_a_result" | "right_and_answers" | "wrong_without_answer" | "not_in_area" | "ended" | "twice" | "proposal_open";
                other: string | null;
                typed: string | null;
            }[];
            row: number;
            /** @enum {string} */
            verdict: "change" | "same" | "conflict" | "error" | "unanswered";
        };
        IdentityAnswers: {
            counts: {
                change: number;
                conflict: number;
                error: number;
                same: number;
                unanswered: number;
            };
            missing: string[];
            rows: components["schemas"]["IdentityAnswerRow"][];
            seal: string;
            strange: string[];
        };
        IdentityAnswersInput: {
            counts: {
                change: number;
                conflict: number;
                error: number;
                same: number;
                unanswered: number;
            };
            missing: string[];
            rows: components["schemas"]["IdentityAnswerRowInput"][];
            seal: string;
            strange: string[];
        };
        IdentityChild: {
            address: string | null;
            before: components["schemas"]["IdentityProposal"][];
            broken: ("no_number" | "no_birth_day" | "no_sex" | "no_ethnicity" | "no_parents" | "unnamed" | "no_household" | "no_village" | "number_against_sex" | "number_against_year" | "number_of_no_place" | "name_with_signs" | "same_parents" | "name_of_parent" | "over_age" | "not_updated" | "imported_unseen" | "words_uncoded" | "duplicate")[];
            can: ("propose" | "withdraw" | "apply")[];
            childId: string;
            code: string;
            facts: components["schemas"]["IdentityFacts"];
            meanwhile: ("fullName" | "birth" | "sex" | "ethnicity" | "personalNumber" | "fatherName" | "motherName")[];
            open: components["schemas"]["IdentityProposal"] | null;
            version: number;
            villageName: string | null;
        };
        IdentityChildInput: {
            address: string | null;
            before: components["schemas"]["IdentityProposalInput"][];
            broken: ("no_number" | "no_birth_day" | "no_sex" | "no_ethnicity" | "no_parents" | "unnamed" | "no_household" | "no_village" | "number_against_sex" | "number_against_year" | "number_of_no_place" | "name_with_signs" | "same_parents" | "name_of_parent" | "over_age" | "not_updated" | "imported_unseen" | "words_uncoded" | "duplicate")[];
            can: ("propose" | "withdraw" | "apply")[];
            childId: string;
            code: string;
            facts: components["schemas"]["IdentityFactsInput"];
            meanwhile: ("fullName" | "birth" | "sex" | "ethnicity" | "personalNumber" | "fatherName" | "motherName")[];
            open: components["schemas"]["IdentityProposalInput"] | null;
            version: number;
            villageName: string | null;
        };
        IdentityFacts: {
            /** @default null */
            birth: string | null;
            /** @default null */
            ethnicity: ("2008-01" | "2008-02" | "2008-03" | "2008-04" | "2008-05" | "2008-06" | "2008-07" | "2008-08" | "2008-09" | "2008-10" | "2008-11" | "2008-12" | "2008-13" | "2008-14" | "2008-15" | "2008-16" | "2008-17" | "2008-18" | "2008-19" | "2008-20" | "2008-21" | "2008-22" | "2008-23" | "2008-24" | "2008-25" | "2008-26" | "2008-27" | "2008-28" | "2008-29" | "2008-30" | "2008-31" | "2008-32" | "2008-33" | "2008-34" | "2008-35" | "2008-36" | "2008-37" | "2008-38" | "2008-39" | "2008-40" | "2008-41" | "2008-42" | "2008-43" | "2008-44" | "2008-45" | "2008-46" | "2008-47" | "2008-48" | "2008-49" | "2008-50" | "2008-51" | "2008-52" | "2008-53" | "2008-54" | "2008-55" | "2008-00") | null;
            /** @default null */
            fatherName: string | null;
            fullName: string;
            /** @default null */
            motherName: string | null;
            /** @default null */
            personalNumber: string | null;
            /** @enum {string} */
            sex: "male" | "female" | "unknown";
        };
        IdentityFactsInput: {
            /** @default null */
            birth: string | null;
            /** @default null */
            ethnicity: ("2008-01" | "2008-02" | "2008-03" | "2008-04" | "2008-05" | "2008-06" | "2008-07" | "2008-08" | "2008-09" | "2008-10" | "2008-11" | "2008-12" | "2008-13" | "2008-14" | "2008-15" | "2008-16" | "2008-17" | "2008-18" | "2008-19" | "2008-20" | "2008-21" | "2008-22" | "2008-23" | "2008-24" | "2008-25" | "2008-26" | "2008-27" | "2008-28" | "2008-29" | "2008-30" | "2008-31" | "2008-32" | "2008-33" | "2008-34" | "2008-35" | "2008-36" | "2008-37" | "2008-38" | "2008-39" | "2008-40" | "2008-41" | "2008-42" | "2008-43" | "2008-44" | "2008-45" | "2008-46" | "2008-47" | "2008-48" | "2008-49" | "2008-50" | "2008-51" | "2008-52" | "2008-53" | "2008-54" | "2008-55" | "2008-00") | null;
            /** @default null */
            fatherName: string | null;
            fullName: string;
            /** @default null */
            motherName: string | null;
            /** @default null */
            personalNumber: string | null;
            /** @enum {string} */
            sex: "male" | "female" | "unknown";
        };
        IdentityProgress: {
            check: number;
            done: number;
            returned: number;
            verify: number;
            villages: {
                check: number;
                done: number;
                id: string | null;
                name: string | null;
                returned: number;
                verify: number;
                write: number;
            }[];
            write: number;
        };
        IdentityProgressInput: {
            check: number;
            done: number;
            returned: number;
            verify: number;
            villages: {
                check: number;
                done: number;
                id: string | null;
                name: string | null;
                returned: number;
                verify: number;
                write: number;
            }[];
            write: number;
        };
        IdentityProposal: {
            address: string | null;
            changed: ("fullName" | "birth" | "sex" | "ethnicity" | "personalNumber" | "fatherName" | "motherName")[];
            childId: string;
            code: string;
            heldBy: string | null;
            id: string;
            /** @enum {string} */
            paper: "birth_certificate" | "identity_card" | "electronic" | "residence" | "health_card" | "vaccination" | "told";
            paperNumber: string | null;
            policeNote: string | null;
            proposed: components["schemas"]["IdentityFacts"];
            proposedBy: {
                at: string;
                name: string;
            };
            /** @enum {string} */
            state: "proposed" | "verified" | "refuted" | "applied" | "withdrawn";
            verified: components["schemas"]["IdentityFacts"] | null;
            verifiedBy: {
                at: string;
                name: string;
            } | null;
            version: number;
            villageName: string | null;
            warnings: ("sex" | "century" | "year" | "place")[];
            was: components["schemas"]["IdentityFacts"];
            writtenBy: {
                at: string;
                name: string;
            } | null;
        };
        IdentityProposalInput: {
            address: string | null;
            changed: ("fullName" | "birth" | "sex" | "ethnicity" | "personalNumber" | "fatherName" | "motherName")[];
            childId: string;
            code: string;
            heldBy: string | null;
            id: string;
            /** @enum {string} */
            paper: "birth_certificate" | "identity_card" | "electronic" | "residence" | "health_card" | "vaccination" | "told";
            paperNumber: string | null;
            policeNote: string | null;
            proposed: components["schemas"]["IdentityFactsInput"];
            proposedBy: {
                at: string;
                name: string;
            };
            /** @enum {string} */
            state: "proposed" | "verified" | "refuted" | "applied" | "withdrawn";
            verified: components["schemas"]["IdentityFactsInput"] | null;
            verifiedBy: {
                at: string;
                name: string;
            } | null;
            version: number;
            villageName: string | null;
            warnings: ("sex" | "century" | "year" | "place")[];
            was: components["schemas"]["IdentityFactsInput"];
            writtenBy: {
                at: string;
                name: string;
            } | null;
        };
        IdentityRow: {
            at: string | null;
            birth: string | null;
            broken: ("no_number" | "no_birth_day" | "no_sex" | "no_ethnicity" | "no_parents" | "unnamed" | "no_household" | "no_village" | "number_against_sex" | "number_against_year" | "number_of_no_place" | "name_with_signs" | "same_parents" | "name_of_parent" | "over_age" | "not_updated" | "imported_unseen" | "words_uncoded" | "duplicate")[];
            by: string | null;
            childId: string;
            code: string;
            fullName: string;
            note: string | null;
            proposalId: string | null;
            villageName: string | null;
        };
        IdentityRowInput: {
            at: string | null;
            birth: string | null;
            broken: ("no_number" | "no_birth_day" | "no_sex" | "no_ethnicity" | "no_parents" | "unnamed" | "no_household" | "no_village" | "number_against_sex" | "number_against_year" | "number_of_no_place" | "name_with_signs" | "same_parents" | "name_of_parent" | "over_age" | "not_updated" | "imported_unseen" | "words_uncoded" | "duplicate")[];
            by: string | null;
            childId: string;
            code: string;
            fullName: string;
            note: string | null;
            proposalId: string | null;
            villageName: string | null;
        };
        IdentityToVerify: {
            offset: number;
            rows: components["schemas"]["IdentityProposal"][];
            total: number;
            verified: number;
        };
        IdentityToVerifyInput: {
            offset: number;
            rows: components["schemas"]["IdentityProposalInput"][];
            total: number;
            verified: number;
        };
        InitialView: {
            /** @enum {string} */
            advised: "emergency" | "plan" | "watch";
            carerIsHarmer: boolean;
            /** @enum {string} */
            conclusion: "emergency" | "plan" | "watch";
            copies: number;
            earlier: number;
            id: string;
            signedAt: string;
            signedByName: string;
            words: {
                assessedOn: string;
                living: {
                    clothes: string | null;
                    food: string | null;
                    shelter: string | null;
                    unit: string | null;
                };
                reason: string | null;
                safety: {
                    medical: string | null;
                    mental: string | null;
                    unit: string | null;
                };
                scores: {
                    [key: string]: {
                        /** @enum {string} */
                        level: "high" | "medium" | "low";
                        note?: string;
                    };
                };
            } | null;
        };
        InitialViewInput: {
            /** @enum {string} */
            advised: "emergency" | "plan" | "watch";
            carerIsHarmer: boolean;
            /** @enum {string} */
            conclusion: "emergency" | "plan" | "watch";
            copies: number;
            earlier: number;
            id: string;
            signedAt: string;
            signedByName: string;
            words: {
                assessedOn: string;
                living: {
                    clothes: string | null;
                    food: string | null;
                    shelter: string | null;
                    unit: string | null;
                };
                reason: string | null;
                safety: {
                    medical: string | null;
                    mental: string | null;
                    unit: string | null;
                };
                scores: {
                    [key: string]: {
                        /** @enum {string} */
                        level: "high" | "medium" | "low";
                        note?: string;
                    };
                };
            } | null;
        };
        Injuries: {
            mayReport: boolean;
            offset: number;
            rows: components["schemas"]["Injury"][];
            total: number;
        };
        InjuriesInput: {
            mayReport: boolean;
            offset: number;
            rows: components["schemas"]["InjuryInput"][];
            total: number;
        };
        Injury: {
            answer: string | null;
            birth: string | null;
            can: ("change" | "enter" | "withdraw")[];
            childId: string | null;
            couldSwim: ("yes" | "no" | "unknown") | null;
            decidedBy: string | null;
            diedOn: string | null;
            fullName: string | null;
            id: string;
            /** @enum {string} */
            kind: "10" | "11" | "01" | "02" | "03" | "04" | "05" | "06" | "07" | "08" | "09";
            on: string;
            /** @enum {string} */
            outcome: "recovers" | "disabled" | "died";
            /** @enum {string} */
            place: "home" | "school" | "community";
            proposedAt: string;
            proposedBy: string;
            /** @enum {string} */
            sex: "male" | "female" | "unknown";
            /** @enum {string} */
            state: "proposed" | "entered" | "withdrawn";
            version: number;
            villageId: string | null;
            villageName: string | null;
            watched: ("yes" | "no" | "unknown") | null;
            water: ("pond" | "river" | "sea" | "well" | "pool" | "pit" | "flood" | "other") | null;
            words: string | null;
        };
        InjuryGrid: {
            bands: {
                from: number;
                name: {
                    en: string;
                    vi: string;
                };
            }[];
            communes: number;
            died: number;
            disabled: number;
            from: string;
            injured: number;
            rows: {
                all: {
                    died: number;
                    injured: number;
                };
                bandUnknown: {
                    died: number;
                    injured: number;
                };
                byBand: {
                    died: number;
                    injured: number;
                }[];
                byPlace: {
                    [key: string]: {
                        died: number;
                        injured: number;
                    };
                };
                bySex: {
                    [key: string]: {
                        died: number;
                        injured: number;
                    };
                };
                kind: ("10" | "11" | "01" | "02" | "03" | "04" | "05" | "06" | "07" | "08" | "09") | null;
            }[];
            to: string;
        };
        InjuryGridInput: {
            bands: {
                from: number;
                name: {
                    en: string;
                    vi: string;
                };
            }[];
            communes: number;
            died: number;
            disabled: number;
            from: string;
            injured: number;
            rows: {
                all: {
                    died: number;
                    injured: number;
                };
                bandUnknown: {
                    died: number;
                    injured: number;
                };
                byBand: {
                    died: number;
                    injured: number;
                }[];
                byPlace: {
                    [key: string]: {
                        died: number;
                        injured: number;
                    };
                };
                bySex: {
                    [key: string]: {
                        died: number;
                        injured: number;
                    };
                };
                kind: ("10" | "11" | "01" | "02" | "03" | "04" | "05" | "06" | "07" | "08" | "09") | null;
            }[];
            to: string;
        };
        InjuryInput: {
            answer: string | null;
            birth: string | null;
            can: ("change" | "enter" | "withdraw")[];
            childId: string | null;
            couldSwim: ("yes" | "no" | "unknown") | null;
            decidedBy: string | null;
            diedOn: string | null;
            fullName: string | null;
            id: string;
            /** @enum {string} */
            kind: "10" | "11" | "01" | "02" | "03" | "04" | "05" | "06" | "07" | "08" | "09";
            on: string;
            /** @enum {string} */
            outcome: "recovers" | "disabled" | "died";
            /** @enum {string} */
            place: "home" | "school" | "community";
            proposedAt: string;
            proposedBy: string;
            /** @enum {string} */
            sex: "male" | "female" | "unknown";
            /** @enum {string} */
            state: "proposed" | "entered" | "withdrawn";
            version: number;
            villageId: string | null;
            villageName: string | null;
            watched: ("yes" | "no" | "unknown") | null;
            water: ("pond" | "river" | "sea" | "well" | "pool" | "pit" | "flood" | "other") | null;
            words: string | null;
        };
        KeptApart: {
            code: string;
            dueAt: string;
            id: string;
            keeperName: string | null;
        };
        KeptApartInput: {
            code: string;
            dueAt: string;
            id: string;
            keeperName: string | null;
        };
        ListRowView: {
            birth: string | null;
            cells: {
                caption: string;
                column: number;
                letter: string;
                text: string;
            }[];
            decision: ("new" | "merge" | "skip") | null;
            differences: {
                after: string | null;
                before: string | null;
                field: string;
            }[];
            fatherName: string | null;
            fullName: string | null;
            heldBy: string | null;
            match: components["schemas"]["MatchView"] | null;
            motherName: string | null;
            numberMasked: string | null;
            remarks: {
                cell: string | null;
                code: string;
                column: number;
                /** @enum {string} */
                level: "info" | "warning" | "decision" | "error";
                proposal: string | null;
                sentence: {
                    en: string;
                    vi: string;
                };
            }[];
            repeatOf: number | null;
            rowNo: number;
            sex: ("male" | "female" | "unknown") | null;
            sheet: number;
            sheetRow: number;
            /** @enum {string} */
            verdict: "new" | "same" | "changed" | "decision" | "error";
            villageName: string | null;
        };
        ListRowViewInput: {
            birth: string | null;
            cells: {
                caption: string;
                column: number;
                letter: string;
                text: string;
            }[];
            decision: ("new" | "merge" | "skip") | null;
            differences: {
                after: string | null;
                before: string | null;
                field: string;
            }[];
            fatherName: string | null;
            fullName: string | null;
            heldBy: string | null;
            match: components["schemas"]["MatchViewInput"] | null;
            motherName: string | null;
            numberMasked: string | null;
            remarks: {
                cell: string | null;
                code: string;
                column: number;
                /** @enum {string} */
                level: "info" | "warning" | "decision" | "error";
                proposal: string | null;
                sentence: {
                    en: string;
                    vi: string;
                };
            }[];
            repeatOf: number | null;
            rowNo: number;
            sex: ("male" | "female" | "unknown") | null;
            sheet: number;
            sheetRow: number;
            /** @enum {string} */
            verdict: "new" | "same" | "changed" | "decision" | "error";
            villageName: string | null;
        };
        MarkCase: {
            marks: {
                [key: string]: "met" | "not_met" | "not_applicable";
            };
            remark: string | null;
        };
        MarkCaseInput: {
            marks: {
                [key: string]: "met" | "not_met" | "not_applicable";
            };
            remark: string | null;
        };
        MatchView: {
            birth: string | null;
            ended: boolean;
            fatherName: string | null;
            fullName: string;
            id: string;
            motherName: string | null;
            numberMasked: string | null;
            /** @enum {string} */
            sex: "male" | "female" | "unknown";
            villageName: string | null;
        };
        MatchViewInput: {
            birth: string | null;
            ended: boolean;
            fatherName: string | null;
            fullName: string;
            id: string;
            motherName: string | null;
            numberMasked: string | null;
            /** @enum {string} */
            sex: "male" | "female" | "unknown";
            villageName: string | null;
        };
        MayBeKnown: {
            elsewhere: {
                communeId: string | null;
                communeName: string;
                /** @enum {string} */
                way: "number" | "name_birth" | "name_mother";
            }[];
            here: {
                birth: string | null;
                but: ("number_same" | "number_differs" | "name_same" | "name_unmarked" | "name_marks" | "name_slip" | "name_word" | "name_order" | "name_near" | "name_differs" | "name_unnamed" | "birth_same" | "birth_part" | "birth_swapped" | "birth_slip" | "birth_near" | "birth_differs" | "sex_same" | "sex_differs" | "mother_same" | "mother_near" | "mother_differs" | "father_same" | "father_near" | "father_differs" | "household_same" | "village_same" | "list_same" | "twins")[];
                carerName: string | null;
                circumstance: string | null;
                code: string;
                communeName: string | null;
                endedOn: string | null;
                endReason: string | null;
                ethnicity: string | null;
                fatherName: string | null;
                fullName: string;
                gaps: ("personalNumber" | "birthDay" | "sex" | "ethnicity" | "parents" | "household" | "village")[];
                householdId: string | null;
                id: string;
                knownAs: string | null;
                motherName: string | null;
                numberMasked: string | null;
                /** @enum {string} */
                poverty: "poor" | "near_poor" | "none" | "unknown";
                reasons: ("code" | "identifier" | "phone" | "name" | "marks" | "near" | "words" | "birth" | "parent" | "other" | "former" | "merged")[];
                /** @enum {string} */
                residenceState: "permanent" | "temporary" | "present" | "unknown";
                sample: boolean;
                schoolClass: string | null;
                /** @enum {string} */
                sex: "male" | "female" | "unknown";
                villageName: string | null;
                why: ("number_same" | "number_differs" | "name_same" | "name_unmarked" | "name_marks" | "name_slip" | "name_word" | "name_order" | "name_near" | "name_differs" | "name_unnamed" | "birth_same" | "birth_part" | "birth_swapped" | "birth_slip" | "birth_near" | "birth_differs" | "sex_same" | "sex_differs" | "mother_same" | "mother_near" | "mother_differs" | "father_same" | "father_near" | "father_differs" | "household_same" | "village_same" | "list_same" | "twins")[];
            }[];
            limited: boolean;
        };
        MayBeKnownInput: {
            elsewhere: {
                communeId: string | null;
                communeName: string;
                /** @enum {string} */
                way: "number" | "name_birth" | "name_mother";
            }[];
            here: {
                birth: string | null;
                but: ("number_same" | "number_differs" | "name_same" | "name_unmarked" | "name_marks" | "name_slip" | "name_word" | "name_order" | "name_near" | "name_differs" | "name_unnamed" | "birth_same" | "birth_part" | "birth_swapped" | "birth_slip" | "birth_near" | "birth_differs" | "sex_same" | "sex_differs" | "mother_same" | "mother_near" | "mother_differs" | "father_same" | "father_near" | "father_differs" | "household_same" | "village_same" | "list_same" | "twins")[];
                carerName: string | null;
                circumstance: string | null;
                code: string;
                communeName: string | null;
                endedOn: string | null;
                endReason: string | null;
                ethnicity: string | null;
                fatherName: string | null;
                fullName: string;
                gaps: ("personalNumber" | "birthDay" | "sex" | "ethnicity" | "parents" | "household" | "village")[];
                householdId: string | null;
                id: string;
                knownAs: string | null;
                motherName: string | null;
                numberMasked: string | null;
                /** @enum {string} */
                poverty: "poor" | "near_poor" | "none" | "unknown";
                reasons: ("code" | "identifier" | "phone" | "name" | "marks" | "near" | "words" | "birth" | "parent" | "other" | "former" | "merged")[];
                /** @enum {string} */
                residenceState: "permanent" | "temporary" | "present" | "unknown";
                sample: boolean;
                schoolClass: string | null;
                /** @enum {string} */
                sex: "male" | "female" | "unknown";
                villageName: string | null;
                why: ("number_same" | "number_differs" | "name_same" | "name_unmarked" | "name_marks" | "name_slip" | "name_word" | "name_order" | "name_near" | "name_differs" | "name_unnamed" | "birth_same" | "birth_part" | "birth_swapped" | "birth_slip" | "birth_near" | "birth_differs" | "sex_same" | "sex_differs" | "mother_same" | "mother_near" | "mother_differs" | "father_same" | "father_near" | "father_differs" | "household_same" | "village_same" | "list_same" | "twins")[];
            }[];
            limited: boolean;
        };
        MeasuresView: {
            signedAt: string;
            signedByName: string;
            text: string | null;
        };
        MeasuresViewInput: {
            signedAt: string;
            signedByName: string;
            text: string | null;
        };
        MinutesView: {
            earlier: number;
            heldOn: string;
            signedAt: string;
            signedByName: string;
            words: {
                carersOpinion: string;
                childOpinion: string;
                heldOn: string;
                minutes: string;
                people: {
                    name: string;
                    of: string;
                }[];
                place: string;
            } | null;
        };
        MinutesViewInput: {
            earlier: number;
            heldOn: string;
            signedAt: string;
            signedByName: string;
            words: {
                carersOpinion: string;
                childOpinion: string;
                heldOn: string;
                minutes: string;
                people: {
                    name: string;
                    of: string;
                }[];
                place: string;
            } | null;
        };
        NeedToKnow: {
            can: ("share" | "keep_apart")[];
            caseId: string;
            glasses: components["schemas"]["CaseGlassView"][];
            keeperName: string | null;
            people: {
                areaName: string;
                fullName: string;
                id: string;
                /** @enum {string} */
                role: "village_collaborator" | "commune_officer" | "commune_chair" | "standing_member" | "province_officer" | "hotline_operator" | "hotline_supervisor" | "service_provider" | "ministry_officer" | "data_protection_auditor" | "administrator";
                speciality: ("police" | "health" | "school" | "justice" | "union") | null;
            }[];
            shares: components["schemas"]["CaseShareView"][];
            team: {
                fullName: string;
                id: string;
                until: string | null;
            }[] | null;
            version: number;
        };
        NeedToKnowInput: {
            can: ("share" | "keep_apart")[];
            caseId: string;
            glasses: components["schemas"]["CaseGlassViewInput"][];
            keeperName: string | null;
            people: {
                areaName: string;
                fullName: string;
                id: string;
                /** @enum {string} */
                role: "village_collaborator" | "commune_officer" | "commune_chair" | "standing_member" | "province_officer" | "hotline_operator" | "hotline_supervisor" | "service_provider" | "ministry_officer" | "data_protection_auditor" | "administrator";
                speciality: ("police" | "health" | "school" | "justice" | "union") | null;
            }[];
            shares: components["schemas"]["CaseShareViewInput"][];
            team: {
                fullName: string;
                id: string;
                until: string | null;
            }[] | null;
            version: number;
        };
        NewNotice: {
            /** @default null */
            age: number | null;
            /** @default null */
            birth: unknown | null;
            /** @default null */
            carer: unknown | null;
            /** @enum {string} */
            channel: "phone" | "in_person" | "relayed" | "online";
            /** @default null */
            childId: string | null;
            /** @default null */
            childName: unknown | null;
            communeId?: string;
            /**
             * @default unknown
             * @enum {string}
             */
            concern: "unknown" | "abused" | "violence_risk" | "exploited" | "abandoned" | "special";
            /** @default null */
            condition: unknown | null;
            /** @default null */
            consequences: unknown | null;
            /** @default false */
            danger: boolean;
            /** @default null */
            deviceAt: string | null;
            /** @default null */
            done: unknown | null;
            /** @default null */
            eventPlace: unknown | null;
            /** @default null */
            family: unknown | null;
            /** @default null */
            father: unknown | null;
            happened: string;
            /** Format: uuid */
            id: string;
            /** @default null */
            mother: unknown | null;
            /** @default null */
            presentPlace: unknown | null;
            /** Format: date-time */
            receivedAt: string;
            /** @default null */
            reporter: {
                /** @default null */
                address: unknown | null;
                /** @default null */
                name: unknown | null;
                /** @default null */
                note: unknown | null;
                /** @default null */
                phone: unknown | null;
            } | null;
            /**
             * @default unknown
             * @enum {string}
             */
            residence: "unknown" | "same" | "other";
            /** @default null */
            residencePlace: unknown | null;
            /**
             * @default unknown
             * @enum {string}
             */
            sex: "male" | "female" | "unknown";
        };
        NewNoticeInput: {
            /** @default null */
            age: number | null;
            birth?: string | null;
            carer?: string | null;
            /** @enum {string} */
            channel: "phone" | "in_person" | "relayed" | "online";
            /** @default null */
            childId: string | null;
            childName?: string | null;
            communeId?: string;
            /**
             * @default unknown
             * @enum {string}
             */
            concern: "unknown" | "abused" | "violence_risk" | "exploited" | "abandoned" | "special";
            condition?: string | null;
            consequences?: string | null;
            /** @default false */
            danger: boolean;
            /** @default null */
            deviceAt: string | null;
            done?: string | null;
            eventPlace?: string | null;
            family?: string | null;
            father?: string | null;
            happened: string;
            /** Format: uuid */
            id: string;
            mother?: string | null;
            presentPlace?: string | null;
            /** Format: date-time */
            receivedAt: string;
            reporter?: {
                address?: string | null;
                name?: string | null;
                note?: string | null;
                phone?: string | null;
            } | null;
            /**
             * @default unknown
             * @enum {string}
             */
            residence: "unknown" | "same" | "other";
            residencePlace?: string | null;
            /**
             * @default unknown
             * @enum {string}
             */
            sex: "male" | "female" | "unknown";
        };
        NoticeDraft: {
            fields: {
                [key: string]: string | boolean | null;
            };
            id: string;
            seq: number;
            updatedAt: string;
        };
        NoticeDraftInput: {
            fields: {
                [key: string]: string | boolean | null;
            };
            id: string;
            seq: number;
            updatedAt: string;
        };
        NoticeReceived: {
            caseId: string | null;
            code: string;
            communeName: string;
        };
        NoticeReceivedInput: {
            caseId: string | null;
            code: string;
            communeName: string;
        };
        NoticeView: {
            age: number | null;
            caseState: string;
            /** @enum {string} */
            channel: "phone" | "in_person" | "relayed" | "online";
            childId: string | null;
            code: string;
            communeName: string;
            /** @enum {string} */
            concern: "unknown" | "abused" | "violence_risk" | "exploited" | "abandoned" | "special";
            danger: boolean;
            id: string;
            joined: boolean;
            receivedAt: string;
            /** @enum {string} */
            receiverKind: "commune" | "standing" | "province" | "hotline" | "public";
            receiverName: string;
            recordedAt: string;
            /** @enum {string} */
            reporter: "may_open" | "none";
            /** @enum {string} */
            residence: "unknown" | "same" | "other";
            /** @enum {string} */
            sex: "male" | "female" | "unknown";
            words: {
                birth: string | null;
                carer: string | null;
                childName: string | null;
                condition: string | null;
                consequences: string | null;
                done: string | null;
                eventPlace: string | null;
                family: string | null;
                father: string | null;
                happened: string;
                mother: string | null;
                presentPlace: string | null;
                residencePlace: string | null;
            } | null;
        };
        NoticeViewInput: {
            age: number | null;
            caseState: string;
            /** @enum {string} */
            channel: "phone" | "in_person" | "relayed" | "online";
            childId: string | null;
            code: string;
            communeName: string;
            /** @enum {string} */
            concern: "unknown" | "abused" | "violence_risk" | "exploited" | "abandoned" | "special";
            danger: boolean;
            id: string;
            joined: boolean;
            receivedAt: string;
            /** @enum {string} */
            receiverKind: "commune" | "standing" | "province" | "hotline" | "public";
            receiverName: string;
            recordedAt: string;
            /** @enum {string} */
            reporter: "may_open" | "none";
            /** @enum {string} */
            residence: "unknown" | "same" | "other";
            /** @enum {string} */
            sex: "male" | "female" | "unknown";
            words: {
                birth: string | null;
                carer: string | null;
                childName: string | null;
                condition: string | null;
                consequences: string | null;
                done: string | null;
                eventPlace: string | null;
                family: string | null;
                father: string | null;
                happened: string;
                mother: string | null;
                presentPlace: string | null;
                residencePlace: string | null;
            } | null;
        };
        NotifyContact: {
            email: string | null;
            phone: string | null;
            ways: ("email" | "sms")[];
        };
        NotifyContactInput: {
            email: string | null;
            phone: string | null;
            ways: ("email" | "sms")[];
        };
        OpenWork: {
            fullName: string;
            groups: components["schemas"]["OpenWorkGroup"][];
            id: string;
            total: number;
        };
        OpenWorkGroup: {
            areaName: string;
            areaPath: string;
            parts: {
                count: number;
                kind: string;
                since: string;
            }[];
            /** @enum {string} */
            role: "village_collaborator" | "commune_officer" | "commune_chair" | "standing_member" | "province_officer" | "hotline_operator" | "hotline_supervisor" | "service_provider" | "ministry_officer" | "data_protection_auditor" | "administrator";
            successors: {
                fullName: string;
                id: string;
            }[];
        };
        OpenWorkGroupInput: {
            areaName: string;
            areaPath: string;
            parts: {
                count: number;
                kind: string;
                since: string;
            }[];
            /** @enum {string} */
            role: "village_collaborator" | "commune_officer" | "commune_chair" | "standing_member" | "province_officer" | "hotline_operator" | "hotline_supervisor" | "service_provider" | "ministry_officer" | "data_protection_auditor" | "administrator";
            successors: {
                fullName: string;
                id: string;
            }[];
        };
        OpenWorkInput: {
            fullName: string;
            groups: components["schemas"]["OpenWorkGroupInput"][];
            id: string;
            total: number;
        };
        PairChild: {
            birth: string | null;
            code: string;
            fatherName: string | null;
            fullName: string;
            id: string;
            motherName: string | null;
            numberMasked: string | null;
            /** @enum {string} */
            sex: "male" | "female" | "unknown";
            villageName: string | null;
        };
        PairChildInput: {
            birth: string | null;
            code: string;
            fatherName: string | null;
            fullName: string;
            id: string;
            motherName: string | null;
            numberMasked: string | null;
            /** @enum {string} */
            sex: "male" | "female" | "unknown";
            villageName: string | null;
        };
        PairSide: {
            circumstances: number;
            code: string;
            communeName: string;
            endedOn: string | null;
            enteredOn: string;
            facts: {
                birth: string | null;
                carerName: string | null;
                carerRelation: string | null;
                circumstance: string | null;
                ethnicity: string | null;
                fatherName: string | null;
                fullName: string;
                householdId: string | null;
                motherName: string | null;
                notes: string | null;
                otherNames: string | null;
                personalNumber: string | null;
                /** @enum {string} */
                residenceState: "permanent" | "temporary" | "present" | "unknown";
                schoolClass: string | null;
                schoolLevel: string | null;
                schoolName: string | null;
                /** @enum {string} */
                sex: "male" | "female" | "unknown";
                villageId: string | null;
            };
            householdCode: string | null;
            id: string;
            supports: number;
            version: number;
            villageName: string | null;
        };
        PairSideInput: {
            circumstances: number;
            code: string;
            communeName: string;
            endedOn: string | null;
            enteredOn: string;
            facts: {
                birth: string | null;
                carerName: string | null;
                carerRelation: string | null;
                circumstance: string | null;
                ethnicity: string | null;
                fatherName: string | null;
                fullName: string;
                householdId: string | null;
                motherName: string | null;
                notes: string | null;
                otherNames: string | null;
                personalNumber: string | null;
                /** @enum {string} */
                residenceState: "permanent" | "temporary" | "present" | "unknown";
                schoolClass: string | null;
                schoolLevel: string | null;
                schoolName: string | null;
                /** @enum {string} */
                sex: "male" | "female" | "unknown";
                villageId: string | null;
            };
            householdCode: string | null;
            id: string;
            supports: number;
            version: number;
            villageName: string | null;
        };
        PasskeyOptions: {
            challenge: string;
        } & {
            [key: string]: unknown;
        };
        PasskeyOptionsInput: {
            challenge: string;
        } & {
            [key: string]: unknown;
        };
        PlanItemView: {
            cost: number | null;
            from: string;
            id: string;
            measure: string;
            needArea: string;
            partner: string | null;
            progress: {
                byName: string;
                evidence: string | null;
                on: string;
                /** @enum {string} */
                status: "waiting" | "under_way" | "done" | "stopped";
            }[];
            provider: string | null;
            responsible: string;
            service: string;
            /** @enum {string} */
            status: "waiting" | "under_way" | "done" | "stopped";
            statusOn: string | null;
            to: string;
        };
        PlanItemViewInput: {
            cost: number | null;
            from: string;
            id: string;
            measure: string;
            needArea: string;
            partner: string | null;
            progress: {
                byName: string;
                evidence: string | null;
                on: string;
                /** @enum {string} */
                status: "waiting" | "under_way" | "done" | "stopped";
            }[];
            provider: string | null;
            responsible: string;
            service: string;
            /** @enum {string} */
            status: "waiting" | "under_way" | "done" | "stopped";
            statusOn: string | null;
            to: string;
        };
        PlanLine: {
            answeredAt: string | null;
            answeredByName: string | null;
            authorName: string;
            decision: string | null;
            number: number;
            /** @enum {string} */
            state: "submitted" | "returned" | "refused" | "approved" | "replaced";
            submittedAt: string;
        };
        PlanLineInput: {
            answeredAt: string | null;
            answeredByName: string | null;
            authorName: string;
            decision: string | null;
            number: number;
            /** @enum {string} */
            state: "submitted" | "returned" | "refused" | "approved" | "replaced";
            submittedAt: string;
        };
        PlanToSign: {
            authorName: string;
            caseId: string;
            code: string;
            cost: number;
            dueAt: string | null;
            items: number;
            lastDay: string;
            mine: boolean;
            number: number;
            submittedAt: string;
        };
        PlanToSignInput: {
            authorName: string;
            caseId: string;
            code: string;
            cost: number;
            dueAt: string | null;
            items: number;
            lastDay: string;
            mine: boolean;
            number: number;
            submittedAt: string;
        };
        PlanView: {
            answer: {
                at: string;
                byName: string;
                reason: string | null;
            } | null;
            authorName: string;
            copies: number;
            decision: {
                copies: number;
                number: number;
                on: string;
                year: number;
            } | null;
            erased: boolean;
            id: string;
            items: components["schemas"]["PlanItemView"][];
            lastDay: string;
            mine: boolean;
            number: number;
            objectives: string[];
            reason: string | null;
            sent: {
                at: string;
                byName: string;
                recipients: string[] | null;
            } | null;
            /** @enum {string} */
            state: "submitted" | "returned" | "refused" | "approved" | "replaced";
            submittedAt: string;
        };
        PlanViewInput: {
            answer: {
                at: string;
                byName: string;
                reason: string | null;
            } | null;
            authorName: string;
            copies: number;
            decision: {
                copies: number;
                number: number;
                on: string;
                year: number;
            } | null;
            erased: boolean;
            id: string;
            items: components["schemas"]["PlanItemViewInput"][];
            lastDay: string;
            mine: boolean;
            number: number;
            objectives: string[];
            reason: string | null;
            sent: {
                at: string;
                byName: string;
                recipients: string[] | null;
            } | null;
            /** @enum {string} */
            state: "submitted" | "returned" | "refused" | "approved" | "replaced";
            submittedAt: string;
        };
        PrintBook: {
            village: string;
        };
        PrintBookInput: {
            village: string;
        };
        PrintIdentity: {
            commune?: string;
            /** @enum {string} */
            step: "check" | "verify";
            village?: string;
        };
        PrintIdentityInput: {
            commune?: string;
            /** @enum {string} */
            step: "check" | "verify";
            village?: string;
        };
        PrintList: {
            commune?: string;
            list: {
                /** @constant */
                by: "circumstance";
                group: string;
            } | {
                age: 6 | 11 | 16;
                /** @constant */
                by: "age";
                /** Format: date */
                from: string;
                /** Format: date */
                to: string;
            } | {
                /** @constant */
                by: "school";
            } | {
                /** @constant */
                by: "number";
            };
            village?: string;
        };
        PrintListInput: {
            commune?: string;
            list: {
                /** @constant */
                by: "circumstance";
                group: string;
            } | {
                age: 6 | 11 | 16;
                /** @constant */
                by: "age";
                /** Format: date */
                from: string;
                /** Format: date */
                to: string;
            } | {
                /** @constant */
                by: "school";
            } | {
                /** @constant */
                by: "number";
            };
            village?: string;
        };
        ProceedingView: {
            addedAt: string;
            addedByName: string;
            copies: number;
            id: string;
            /** @enum {string} */
            kind: "recommendation" | "result" | "support" | "release";
            on: string;
            otherOn: string | null;
            words: {
                authority: string;
                number: string | null;
                text: string;
            } | null;
        };
        ProceedingViewInput: {
            addedAt: string;
            addedByName: string;
            copies: number;
            id: string;
            /** @enum {string} */
            kind: "recommendation" | "result" | "support" | "release";
            on: string;
            otherOn: string | null;
            words: {
                authority: string;
                number: string | null;
                text: string;
            } | null;
        };
        ProcessingView: {
            areaName: string;
            areaPath: string;
            can: "change"[];
            consequences: string;
            contact: string;
            controller: string;
            dataKinds: ("identity" | "contact" | "family" | "school" | "image" | "health" | "sexual_life" | "crime" | "religion" | "ethnicity" | "location" | "identity_papers" | "case")[];
            dataSubjects: string;
            due: {
                by: string;
                late: boolean;
                /** @enum {string} */
                what: "file" | "review";
            } | null;
            endedOn: string | null;
            filedNumber: string | null;
            /** @default null */
            filedOn: string | null;
            id: string;
            legalBasis: string;
            measures: string;
            name: string;
            processor: string | null;
            purposes: string;
            recipients: string | null;
            retention: string;
            /** @default null */
            reviewedOn: string | null;
            /** Format: date */
            startedOn: string;
            transferAbroad: string | null;
            version: number;
        };
        ProcessingViewInput: {
            areaName: string;
            areaPath: string;
            can: "change"[];
            consequences: string;
            contact: string;
            controller: string;
            dataKinds: ("identity" | "contact" | "family" | "school" | "image" | "health" | "sexual_life" | "crime" | "religion" | "ethnicity" | "location" | "identity_papers" | "case")[];
            dataSubjects: string;
            due: {
                by: string;
                late: boolean;
                /** @enum {string} */
                what: "file" | "review";
            } | null;
            endedOn: string | null;
            filedNumber: string | null;
            /** @default null */
            filedOn: string | null;
            id: string;
            legalBasis: string;
            measures: string;
            name: string;
            processor: string | null;
            purposes: string;
            recipients: string | null;
            retention: string;
            /** @default null */
            reviewedOn: string | null;
            /** Format: date */
            startedOn: string;
            transferAbroad: string | null;
            version: number;
        };
        ProposalPage: {
            mayReportBirth: boolean;
            offset: number;
            rows: components["schemas"]["EventView"][];
            total: number;
        };
        ProposalPageInput: {
            mayReportBirth: boolean;
            offset: number;
            rows: components["schemas"]["EventViewInput"][];
            total: number;
        };
        ProposeSeparation: {
            birth: string;
            carer: string;
            carerAddress: string;
            childAddress: string;
            childName: string;
            days: number;
            ground: string;
            /** Format: uuid */
            id: string;
            kind: string;
            reason: string;
            receiver: string;
            receiverAddress: string;
            version: number;
        };
        ProposeSeparationInput: {
            birth: string;
            carer: string;
            carerAddress: string;
            childAddress: string;
            childName: string;
            days: number;
            ground: string;
            /** Format: uuid */
            id: string;
            kind: string;
            reason: string;
            receiver: string;
            receiverAddress: string;
            version: number;
        };
        PublicationPreview: {
            changed: boolean;
            hidden: number;
            number: number;
            small: number;
            table: components["schemas"]["PublishedTable"];
        };
        PublicationPreviewInput: {
            changed: boolean;
            hidden: number;
            number: number;
            small: number;
            table: components["schemas"]["PublishedTableInput"];
        };
        Publications: {
            rows: {
                hash: string;
                kind: string;
                name: {
                    en: string;
                    vi: string;
                };
                number: number;
                period: string;
                publishedAt: string;
                reason: string | null;
            }[];
        };
        PublicationsInput: {
            rows: {
                hash: string;
                kind: string;
                name: {
                    en: string;
                    vi: string;
                };
                number: number;
                period: string;
                publishedAt: string;
                reason: string | null;
            }[];
        };
        PublishedTable: {
            all: (number | null)[];
            confirmed: boolean;
            cutOff: string;
            from: string;
            kind: string;
            lines: {
                code: string;
                mark: string;
                name: {
                    en: string;
                    vi: string;
                };
            }[];
            missing: {
                id: string;
                name: string;
            }[];
            period: string;
            smallNumber: number;
            template: string;
            templateFrom: string;
            title: string;
            /** @constant */
            unit: "person";
            units: {
                figures: (number | null)[];
                id: string;
                name: string;
            }[];
        };
        PublishedTableInput: {
            all: (number | null)[];
            confirmed: boolean;
            cutOff: string;
            from: string;
            kind: string;
            lines: {
                code: string;
                mark: string;
                name: {
                    en: string;
                    vi: string;
                };
            }[];
            missing: {
                id: string;
                name: string;
            }[];
            period: string;
            smallNumber: number;
            template: string;
            templateFrom: string;
            title: string;
            /** @constant */
            unit: "person";
            units: {
                figures: (number | null)[];
                id: string;
                name: string;
            }[];
        };
        Quality: {
            children: number;
            counts: {
                [key: string]: number;
            };
            day: string;
            score: number | null;
            silentVillages: number;
            villages: {
                children: number;
                counts: {
                    [key: string]: number;
                };
                id: string | null;
                lastChanged: string | null;
                name: string | null;
                score: number | null;
                silent: boolean;
            }[];
            weeks: number;
        };
        QualityInput: {
            children: number;
            counts: {
                [key: string]: number;
            };
            day: string;
            score: number | null;
            silentVillages: number;
            villages: {
                children: number;
                counts: {
                    [key: string]: number;
                };
                id: string | null;
                lastChanged: string | null;
                name: string | null;
                score: number | null;
                silent: boolean;
            }[];
            weeks: number;
        };
        QualityUnits: {
            children: number;
            countedAt: string | null;
            counts: {
                [key: string]: number;
            };
            /** @enum {string} */
            level: "province" | "commune";
            score: number | null;
            silentVillages: number;
            units: {
                children: number;
                counts: {
                    [key: string]: number;
                };
                id: string;
                name: string;
                score: number | null;
                silentVillages: number;
                villages: number;
            }[];
            villages: number;
        };
        QualityUnitsInput: {
            children: number;
            countedAt: string | null;
            counts: {
                [key: string]: number;
            };
            /** @enum {string} */
            level: "province" | "commune";
            score: number | null;
            silentVillages: number;
            units: {
                children: number;
                counts: {
                    [key: string]: number;
                };
                id: string;
                name: string;
                score: number | null;
                silentVillages: number;
                villages: number;
            }[];
            villages: number;
        };
        RecheckHousehold: {
            checkedBy: string | null;
            checkedOn: string | null;
            children: {
                code: string;
                found: {
                    [key: string]: string | null;
                };
                id: string;
                recorded: {
                    [key: string]: string | null;
                };
                there: boolean;
            }[];
            code: string;
            found: {
                [key: string]: string | null;
            };
            householdId: string;
            missing: number;
            note: string | null;
            place: number;
            recorded: {
                [key: string]: string | null;
            };
            /** @enum {string} */
            state: "waiting" | "checked" | "not_met";
            version: number;
        };
        RecheckHouseholdInput: {
            checkedBy: string | null;
            checkedOn: string | null;
            children: {
                code: string;
                found: {
                    [key: string]: string | null;
                };
                id: string;
                recorded: {
                    [key: string]: string | null;
                };
                there: boolean;
            }[];
            code: string;
            found: {
                [key: string]: string | null;
            };
            householdId: string;
            missing: number;
            note: string | null;
            place: number;
            recorded: {
                [key: string]: string | null;
            };
            /** @enum {string} */
            state: "waiting" | "checked" | "not_met";
            version: number;
        };
        Rechecks: {
            mayDraw: boolean;
            rows: {
                asked: number;
                checked: number;
                closed: boolean;
                households: number;
                id: string;
                notMet: number;
                rate: number | null;
                sample: number;
                villageName: string;
                wrong: number;
                year: number;
            }[];
            undrawn: {
                name: string;
                villageId: string;
            }[];
            year: number;
        };
        RechecksInput: {
            mayDraw: boolean;
            rows: {
                asked: number;
                checked: number;
                closed: boolean;
                households: number;
                id: string;
                notMet: number;
                rate: number | null;
                sample: number;
                villageName: string;
                wrong: number;
                year: number;
            }[];
            undrawn: {
                name: string;
                villageId: string;
            }[];
            year: number;
        };
        RecheckView: {
            asked: number;
            can: ("check" | "close")[];
            checked: number;
            closed: boolean;
            closedAt: string | null;
            closedBy: string | null;
            drawnAt: string;
            drawnBy: string;
            households: number;
            id: string;
            notMet: number;
            rate: number | null;
            rows: components["schemas"]["RecheckHousehold"][];
            sample: number;
            seed: number;
            version: number;
            villageName: string;
            wrong: number;
            year: number;
        };
        RecheckViewInput: {
            asked: number;
            can: ("check" | "close")[];
            checked: number;
            closed: boolean;
            closedAt: string | null;
            closedBy: string | null;
            drawnAt: string;
            drawnBy: string;
            households: number;
            id: string;
            notMet: number;
            rate: number | null;
            rows: components["schemas"]["RecheckHouseholdInput"][];
            sample: number;
            seed: number;
            version: number;
            villageName: string;
            wrong: number;
            year: number;
        };
        RecordProgress: {
            evidence: string;
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            itemId: string;
            on: string;
            /** @enum {string} */
            status: "waiting" | "under_way" | "done" | "stopped";
            /** @default null */
            taskId: string | null;
            version: number;
        };
        RecordProgressInput: {
            evidence: string;
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            itemId: string;
            on: string;
            /** @enum {string} */
            status: "waiting" | "under_way" | "done" | "stopped";
            /** @default null */
            taskId: string | null;
            version: number;
        };
        RecordSafePlace: {
            at: string;
            /** Format: uuid */
            id: string;
            kind: string;
            note: string;
            phone: string;
            receiver: string;
            receiverAddress: string;
            version: number;
        };
        RecordSafePlaceInput: {
            at: string;
            /** Format: uuid */
            id: string;
            kind: string;
            note: string;
            phone: string;
            receiver: string;
            receiverAddress: string;
            version: number;
        };
        RecoveryCodes: {
            codes: string[];
        };
        RecoveryCodesInput: {
            codes: string[];
        };
        RegroupView: {
            address: string | null;
            answer: string | null;
            can: ("approve" | "return" | "withdraw")[];
            children: {
                fullName: string;
                id: string;
            }[];
            decidedAt: string | null;
            decidedBy: string | null;
            headStays: string | null;
            household: {
                code: string | null;
                headName: string | null;
                id: string;
            };
            id: string;
            /** @enum {string} */
            kind: "merge" | "split";
            on: string;
            other: {
                code: string | null;
                headName: string | null;
                id: string;
            };
            proposedAt: string;
            proposedBy: string;
            reason: string;
            /** @enum {string} */
            state: "proposed" | "entered" | "returned" | "withdrawn";
            version: number;
            villageName: string | null;
        };
        RegroupViewInput: {
            address: string | null;
            answer: string | null;
            can: ("approve" | "return" | "withdraw")[];
            children: {
                fullName: string;
                id: string;
            }[];
            decidedAt: string | null;
            decidedBy: string | null;
            headStays: string | null;
            household: {
                code: string | null;
                headName: string | null;
                id: string;
            };
            id: string;
            /** @enum {string} */
            kind: "merge" | "split";
            on: string;
            other: {
                code: string | null;
                headName: string | null;
                id: string;
            };
            proposedAt: string;
            proposedBy: string;
            reason: string;
            /** @enum {string} */
            state: "proposed" | "entered" | "returned" | "withdrawn";
            version: number;
            villageName: string | null;
        };
        ReportBoard: {
            counts: {
                accepted: number;
                late: number;
                missing: number;
                returned: number;
                submitted: number;
                units: number;
            };
            cutOff: string;
            day: string;
            due: string;
            mayExtend: boolean;
            offset: number;
            rows: {
                daysLate: number;
                extensionReason: string | null;
                id: string | null;
                name: string;
                province: string | null;
                state: ("open" | "submitted" | "returned" | "accepted") | null;
                submittedAt: string | null;
                unitId: string;
                until: string;
            }[];
            total: number;
        };
        ReportBoardInput: {
            counts: {
                accepted: number;
                late: number;
                missing: number;
                returned: number;
                submitted: number;
                units: number;
            };
            cutOff: string;
            day: string;
            due: string;
            mayExtend: boolean;
            offset: number;
            rows: {
                daysLate: number;
                extensionReason: string | null;
                id: string | null;
                name: string;
                province: string | null;
                state: ("open" | "submitted" | "returned" | "accepted") | null;
                submittedAt: string | null;
                unitId: string;
                until: string;
            }[];
            total: number;
        };
        ReportChildren: {
            figure: number;
            rows: {
                birth: string | null;
                childId: string;
                code: string;
                fullName: string;
                villageName: string | null;
            }[];
        };
        ReportChildrenInput: {
            figure: number;
            rows: {
                birth: string | null;
                childId: string;
                code: string;
                fullName: string;
                villageName: string | null;
            }[];
        };
        ReporterView: {
            address: string | null;
            name: string | null;
            note: string | null;
            phone: string | null;
        };
        ReporterViewInput: {
            address: string | null;
            name: string | null;
            note: string | null;
            phone: string | null;
        };
        ReportFinding: {
            column: string;
            /** @enum {string} */
            gravity: "error" | "warning";
            key: string;
            line: string;
            /** @enum {string} */
            rule: "not_a_count" | "beyond_population" | "more_than_line" | "sum_differs" | "less_than_whole" | "more_than_whole" | "aid_beyond_children" | "aid_total_less_than_kind" | "aid_total_more_than_kinds" | "share_differs" | "rest_unknown" | "nobody" | "all_special" | "changed_since" | "unlike_neighbours";
            values: {
                [key: string]: number;
            };
        };
        ReportFindingInput: {
            column: string;
            /** @enum {string} */
            gravity: "error" | "warning";
            key: string;
            line: string;
            /** @enum {string} */
            rule: "not_a_count" | "beyond_population" | "more_than_line" | "sum_differs" | "less_than_whole" | "more_than_whole" | "aid_beyond_children" | "aid_total_less_than_kind" | "aid_total_more_than_kinds" | "share_differs" | "rest_unknown" | "nobody" | "all_special" | "changed_since" | "unlike_neighbours";
            values: {
                [key: string]: number;
            };
        };
        ReportPreview: {
            day: string;
            figures: {
                [key: string]: {
                    [key: string]: number;
                };
            };
            kind: string;
            over: boolean;
            period: string;
            unit: {
                name: string;
                unitId: string;
            };
        };
        ReportPreviewInput: {
            day: string;
            figures: {
                [key: string]: {
                    [key: string]: number;
                };
            };
            kind: string;
            over: boolean;
            period: string;
            unit: {
                name: string;
                unitId: string;
            };
        };
        ReportRollUp: {
            figures: {
                [key: string]: {
                    [key: string]: number;
                };
            };
            held: number;
            kind: string;
            missing: {
                name: string;
                unitId: string;
            }[];
            period: string;
            unit: {
                name: string;
                unitId: string;
            };
        };
        ReportRollUpInput: {
            figures: {
                [key: string]: {
                    [key: string]: number;
                };
            };
            held: number;
            kind: string;
            missing: {
                name: string;
                unitId: string;
            }[];
            period: string;
            unit: {
                name: string;
                unitId: string;
            };
        };
        Reports: {
            day: string;
            inbox: {
                acceptedNumber: number | null;
                cutOff: string;
                due: string;
                extended: boolean;
                id: string | null;
                kind: string;
                late: boolean;
                /** @enum {string} */
                level: "commune" | "province";
                over: boolean;
                period: string;
                state: ("open" | "submitted" | "returned" | "accepted") | null;
                submittedAt: string | null;
                unit: {
                    name: string;
                    unitId: string;
                };
            }[];
            mayOpen: boolean;
            own: {
                acceptedNumber: number | null;
                cutOff: string;
                due: string;
                extended: boolean;
                id: string | null;
                kind: string;
                late: boolean;
                /** @enum {string} */
                level: "commune" | "province";
                over: boolean;
                period: string;
                state: ("open" | "submitted" | "returned" | "accepted") | null;
                submittedAt: string | null;
                unit: {
                    name: string;
                    unitId: string;
                };
            }[];
        };
        ReportsInput: {
            day: string;
            inbox: {
                acceptedNumber: number | null;
                cutOff: string;
                due: string;
                extended: boolean;
                id: string | null;
                kind: string;
                late: boolean;
                /** @enum {string} */
                level: "commune" | "province";
                over: boolean;
                period: string;
                state: ("open" | "submitted" | "returned" | "accepted") | null;
                submittedAt: string | null;
                unit: {
                    name: string;
                    unitId: string;
                };
            }[];
            mayOpen: boolean;
            own: {
                acceptedNumber: number | null;
                cutOff: string;
                due: string;
                extended: boolean;
                id: string | null;
                kind: string;
                late: boolean;
                /** @enum {string} */
                level: "commune" | "province";
                over: boolean;
                period: string;
                state: ("open" | "submitted" | "returned" | "accepted") | null;
                submittedAt: string | null;
                unit: {
                    name: string;
                    unitId: string;
                };
            }[];
        };
        ReportView: {
            acceptedNumber: number | null;
            can: ("fill" | "write" | "submit" | "take_back" | "accept" | "return" | "correct")[];
            changes: {
                column: string;
                from: number;
                line: string;
                to: number;
            }[];
            counted: {
                [key: string]: {
                    [key: string]: number;
                };
            } | null;
            cutOff: string;
            differences: {
                [key: string]: string;
            };
            due: string;
            explained: {
                [key: string]: string;
            };
            figures: {
                [key: string]: {
                    [key: string]: number;
                };
            } | null;
            filledAt: string | null;
            findings: components["schemas"]["ReportFinding"][];
            from: string;
            id: string;
            keptBy: string | null;
            kind: string;
            knownAt: string | null;
            lateEntries: boolean;
            /** @enum {string} */
            level: "commune" | "province";
            mayList: boolean;
            narrative: string | null;
            newest: number;
            number: number;
            parts: {
                changedSince: {
                    name: string;
                    unitId: string;
                }[];
                held: {
                    name: string;
                    number: number;
                    unitId: string;
                }[];
                missing: {
                    name: string;
                    unitId: string;
                }[];
            } | null;
            period: string;
            reason: string | null;
            remark: string | null;
            remarks: {
                [key: string]: string;
            };
            /** @enum {string} */
            state: "open" | "submitted" | "returned" | "accepted";
            template: string;
            templateFrom: string;
            typed: {
                column: string;
                line: string;
                source: string;
                value: number;
            }[];
            unit: {
                name: string;
                unitId: string;
            };
            version: number;
            versions: {
                answeredAt: string | null;
                answeredBy: string | null;
                number: number;
                pdf: {
                    hash: string;
                    size: number;
                } | null;
                reason: string | null;
                sheet: {
                    hash: string;
                    size: number;
                } | null;
                /** @enum {string} */
                state: "open" | "submitted" | "returned" | "accepted";
                submittedAt: string | null;
                submittedBy: string | null;
            }[];
        };
        ReportViewInput: {
            acceptedNumber: number | null;
            can: ("fill" | "write" | "submit" | "take_back" | "accept" | "return" | "correct")[];
            changes: {
                column: string;
                from: number;
                line: string;
                to: number;
            }[];
            counted: {
                [key: string]: {
                    [key: string]: number;
                };
            } | null;
            cutOff: string;
            differences: {
                [key: string]: string;
            };
            due: string;
            explained: {
                [key: string]: string;
            };
            figures: {
                [key: string]: {
                    [key: string]: number;
                };
            } | null;
            filledAt: string | null;
            findings: components["schemas"]["ReportFindingInput"][];
            from: string;
            id: string;
            keptBy: string | null;
            kind: string;
            knownAt: string | null;
            lateEntries: boolean;
            /** @enum {string} */
            level: "commune" | "province";
            mayList: boolean;
            narrative: string | null;
            newest: number;
            number: number;
            parts: {
                changedSince: {
                    name: string;
                    unitId: string;
                }[];
                held: {
                    name: string;
                    number: number;
                    unitId: string;
                }[];
                missing: {
                    name: string;
                    unitId: string;
                }[];
            } | null;
            period: string;
            reason: string | null;
            remark: string | null;
            remarks: {
                [key: string]: string;
            };
            /** @enum {string} */
            state: "open" | "submitted" | "returned" | "accepted";
            template: string;
            templateFrom: string;
            typed: {
                column: string;
                line: string;
                source: string;
                value: number;
            }[];
            unit: {
                name: string;
                unitId: string;
            };
            version: number;
            versions: {
                answeredAt: string | null;
                answeredBy: string | null;
                number: number;
                pdf: {
                    hash: string;
                    size: number;
                } | null;
                reason: string | null;
                sheet: {
                    hash: string;
                    size: number;
                } | null;
                /** @enum {string} */
                state: "open" | "submitted" | "returned" | "accepted";
                submittedAt: string | null;
                submittedBy: string | null;
            }[];
        };
        ResetRow: {
            areaName: string;
            askedAt: string;
            askedBy: string;
            barred: boolean;
            can: ("confirm" | "cancel")[];
            confirmedAt: string | null;
            confirmedBy: string | null;
            confirmUntil: string;
            fullName: string;
            id: string;
            reason: string;
            /** @enum {string} */
            state: "waiting" | "confirmed" | "used" | "cancelled" | "lapsed";
            username: string;
        };
        ResetRowInput: {
            areaName: string;
            askedAt: string;
            askedBy: string;
            barred: boolean;
            can: ("confirm" | "cancel")[];
            confirmedAt: string | null;
            confirmedBy: string | null;
            confirmUntil: string;
            fullName: string;
            id: string;
            reason: string;
            /** @enum {string} */
            state: "waiting" | "confirmed" | "used" | "cancelled" | "lapsed";
            username: string;
        };
        ResetSlip: {
            code: string;
            fullName: string;
            id: string;
            username: string;
            validUntil: string;
        };
        ResetSlipInput: {
            code: string;
            fullName: string;
            id: string;
            username: string;
            validUntil: string;
        };
        ReviewView: {
            /** @enum {string} */
            advised: "continue" | "stable";
            /** @enum {string} */
            conclusion: "continue" | "stable";
            copies: number;
            erased: boolean;
            id: string;
            reason: string | null;
            signedAt: string;
            signedByName: string;
        };
        ReviewViewInput: {
            /** @enum {string} */
            advised: "continue" | "stable";
            /** @enum {string} */
            conclusion: "continue" | "stable";
            copies: number;
            erased: boolean;
            id: string;
            reason: string | null;
            signedAt: string;
            signedByName: string;
        };
        SafePlaceView: {
            at: string;
            byName: string;
            words: {
                /** @enum {string} */
                kind: "relative" | "family" | "service" | "health" | "social";
                note: string;
                phone: string;
                receiver: string;
                receiverAddress: string;
            } | null;
        };
        SafePlaceViewInput: {
            at: string;
            byName: string;
            words: {
                /** @enum {string} */
                kind: "relative" | "family" | "service" | "health" | "social";
                note: string;
                phone: string;
                receiver: string;
                receiverAddress: string;
            } | null;
        };
        SampleLine: {
            answer: {
                at: string;
                byName: string;
                text: string | null;
            } | null;
            can: ("mark" | "answer")[];
            caseId: string;
            code: string;
            communeName: string;
            criteriaOn: string;
            id: string;
            marked: {
                at: string;
                byName: string;
            } | null;
            marks: {
                [key: string]: "met" | "not_met" | "not_applicable";
            } | null;
            remark: string | null;
            returned: boolean;
        };
        SampleLineInput: {
            answer: {
                at: string;
                byName: string;
                text: string | null;
            } | null;
            can: ("mark" | "answer")[];
            caseId: string;
            code: string;
            communeName: string;
            criteriaOn: string;
            id: string;
            marked: {
                at: string;
                byName: string;
            } | null;
            marks: {
                [key: string]: "met" | "not_met" | "not_applicable";
            } | null;
            remark: string | null;
            returned: boolean;
        };
        SampleRound: {
            drawnByName: string;
            drawnOn: string;
            figures: {
                answered: number;
                cases: number;
                criteria: {
                    criterion: string;
                    met: number;
                    notMet: number;
                }[];
                read: number;
                returned: number;
            };
            from: string;
            id: string;
            mine: boolean;
            population: number;
            seed: number;
            to: string;
            until: string;
        };
        SampleRoundInput: {
            drawnByName: string;
            drawnOn: string;
            figures: {
                answered: number;
                cases: number;
                criteria: {
                    criterion: string;
                    met: number;
                    notMet: number;
                }[];
                read: number;
                returned: number;
            };
            from: string;
            id: string;
            mine: boolean;
            population: number;
            seed: number;
            to: string;
            until: string;
        };
        SampleView: {
            drawnByName: string;
            drawnOn: string;
            figures: {
                answered: number;
                cases: number;
                criteria: {
                    criterion: string;
                    met: number;
                    notMet: number;
                }[];
                read: number;
                returned: number;
            };
            from: string;
            id: string;
            lines: components["schemas"]["SampleLine"][];
            mine: boolean;
            population: number;
            seed: number;
            to: string;
            until: string;
        };
        SampleViewInput: {
            drawnByName: string;
            drawnOn: string;
            figures: {
                answered: number;
                cases: number;
                criteria: {
                    criterion: string;
                    met: number;
                    notMet: number;
                }[];
                read: number;
                returned: number;
            };
            from: string;
            id: string;
            lines: components["schemas"]["SampleLineInput"][];
            mine: boolean;
            population: number;
            seed: number;
            to: string;
            until: string;
        };
        SecondStepView: {
            passkeys: {
                id: string;
                madeAt: string;
                name: string;
                usedAt: string | null;
            }[];
            recoveryLeft: number;
            totpSince: string | null;
        };
        SecondStepViewInput: {
            passkeys: {
                id: string;
                madeAt: string;
                name: string;
                usedAt: string | null;
            }[];
            recoveryLeft: number;
            totpSince: string | null;
        };
        SendTask: {
            /** Format: uuid */
            accountId: string;
            asked: string;
            birthYear: string | null;
            childName: string | null;
            contactName: string;
            contactPhone: string;
            dueOn: string;
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            itemId: string;
            version: number;
        };
        SendTaskInput: {
            /** Format: uuid */
            accountId: string;
            asked: string;
            birthYear: string | null;
            childName: string | null;
            contactName: string;
            contactPhone: string;
            dueOn: string;
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            itemId: string;
            version: number;
        };
        SentNotice: {
            caseState: string;
            code: string;
            communeName: string;
            danger: boolean;
            id: string;
            receivedAt: string;
        };
        SentNoticeInput: {
            caseState: string;
            code: string;
            communeName: string;
            danger: boolean;
            id: string;
            receivedAt: string;
        };
        SeparationActView: {
            authority: string | null;
            byName: string;
            copies: number;
            days: number | null;
            from: string | null;
            id: string;
            /** @enum {string} */
            kind: "first" | "extension" | "order" | "court" | "end";
            number: {
                number: number;
                year: number;
            } | null;
            on: string;
            reason: string | null;
            receiver: {
                /** @enum {string} */
                kind: "relative" | "family" | "service" | "health" | "social";
                receiver: string;
                receiverAddress: string;
            } | null;
            until: string | null;
        };
        SeparationActViewInput: {
            authority: string | null;
            byName: string;
            copies: number;
            days: number | null;
            from: string | null;
            id: string;
            /** @enum {string} */
            kind: "first" | "extension" | "order" | "court" | "end";
            number: {
                number: number;
                year: number;
            } | null;
            on: string;
            reason: string | null;
            receiver: {
                /** @enum {string} */
                kind: "relative" | "family" | "service" | "health" | "social";
                receiver: string;
                receiverAddress: string;
            } | null;
            until: string | null;
        };
        SeparationRow: {
            caseId: string;
            code: string;
            dayNumber: number | null;
            daysLeft: number | null;
            lastDay: string | null;
            mine: boolean;
            over: boolean;
            proposedAt: string;
            proposedByName: string;
            /** @enum {string} */
            state: "proposed" | "running";
        };
        SeparationRowInput: {
            caseId: string;
            code: string;
            dayNumber: number | null;
            daysLeft: number | null;
            lastDay: string | null;
            mine: boolean;
            over: boolean;
            proposedAt: string;
            proposedByName: string;
            /** @enum {string} */
            state: "proposed" | "running";
        };
        SeparationView: {
            acts: components["schemas"]["SeparationActView"][];
            facts: {
                liftedOn: string | null;
                order: {
                    until: string | null;
                } | null;
                periods: {
                    days: number;
                    from: string;
                }[];
            };
            ground: string;
            id: string;
            inRegister: boolean;
            mine: boolean;
            proposedAt: string;
            proposedByName: string;
            refusal: {
                at: string;
                byName: string;
                reason: string | null;
            } | null;
            /** @enum {string} */
            state: "proposed" | "refused" | "running" | "lifted";
            words: {
                birth: string;
                carer: string;
                carerAddress: string;
                childAddress: string;
                childName: string;
                days: number;
                kind: string;
                reason: string;
                receiver: string;
                receiverAddress: string;
            } | null;
        };
        SeparationViewInput: {
            acts: components["schemas"]["SeparationActViewInput"][];
            facts: {
                liftedOn: string | null;
                order: {
                    until: string | null;
                } | null;
                periods: {
                    days: number;
                    from: string;
                }[];
            };
            ground: string;
            id: string;
            inRegister: boolean;
            mine: boolean;
            proposedAt: string;
            proposedByName: string;
            refusal: {
                at: string;
                byName: string;
                reason: string | null;
            } | null;
            /** @enum {string} */
            state: "proposed" | "refused" | "running" | "lifted";
            words: {
                birth: string;
                carer: string;
                carerAddress: string;
                childAddress: string;
                childName: string;
                days: number;
                kind: string;
                reason: string;
                receiver: string;
                receiverAddress: string;
            } | null;
        };
        SessionView: {
            account: {
                area: {
                    fullName: string;
                    id: string;
                    /** @enum {string} */
                    level: "nation" | "province" | "district" | "commune" | "village";
                    name: string;
                    path: string;
                };
                fullName: string;
                id: string;
                /** @enum {string} */
                role: "village_collaborator" | "commune_officer" | "commune_chair" | "standing_member" | "province_officer" | "hotline_operator" | "hotline_supervisor" | "service_provider" | "ministry_officer" | "data_protection_auditor" | "administrator";
                speciality: ("police" | "health" | "school" | "justice" | "union") | null;
                username: string;
            };
            can: string[];
            grantId: string;
            grants: components["schemas"]["GrantChoice"][];
            mustChangePassword: boolean;
            sample: boolean;
        };
        SessionViewInput: {
            account: {
                area: {
                    fullName: string;
                    id: string;
                    /** @enum {string} */
                    level: "nation" | "province" | "district" | "commune" | "village";
                    name: string;
                    path: string;
                };
                fullName: string;
                id: string;
                /** @enum {string} */
                role: "village_collaborator" | "commune_officer" | "commune_chair" | "standing_member" | "province_officer" | "hotline_operator" | "hotline_supervisor" | "service_provider" | "ministry_officer" | "data_protection_auditor" | "administrator";
                speciality: ("police" | "health" | "school" | "justice" | "union") | null;
                username: string;
            };
            can: string[];
            grantId: string;
            grants: components["schemas"]["GrantChoiceInput"][];
            mustChangePassword: boolean;
            sample: boolean;
        };
        SignDetailed: {
            assessedOn: string;
            conclusion: ("high" | "low") | null;
            /** Format: uuid */
            id: string;
            problems: string[];
            reason: string | null;
            scores: {
                [key: string]: {
                    /** @enum {string} */
                    level: "high" | "medium" | "low";
                    note?: string;
                };
            };
            texts: {
                [key: string]: string;
            };
            version: number;
        };
        SignDetailedInput: {
            assessedOn: string;
            conclusion: ("high" | "low") | null;
            /** Format: uuid */
            id: string;
            problems: string[];
            reason: string | null;
            scores: {
                [key: string]: {
                    /** @enum {string} */
                    level: "high" | "medium" | "low";
                    note?: string;
                };
            };
            texts: {
                [key: string]: string;
            };
            version: number;
        };
        SignedOutView: {
            demo: {
                fullName: string;
                password: string;
                /** @enum {string} */
                role: "village_collaborator" | "commune_officer" | "commune_chair" | "standing_member" | "province_officer" | "hotline_operator" | "hotline_supervisor" | "service_provider" | "ministry_officer" | "data_protection_auditor" | "administrator";
                username: string;
            }[];
            signOn: string | null;
        };
        SignedOutViewInput: {
            demo: {
                fullName: string;
                password: string;
                /** @enum {string} */
                role: "village_collaborator" | "commune_officer" | "commune_chair" | "standing_member" | "province_officer" | "hotline_operator" | "hotline_supervisor" | "service_provider" | "ministry_officer" | "data_protection_auditor" | "administrator";
                username: string;
            }[];
            signOn: string | null;
        };
        SignInitial: {
            assessedOn: string;
            carerIsHarmer: boolean;
            conclusion: ("emergency" | "plan" | "watch") | null;
            /** Format: uuid */
            id: string;
            living: {
                clothes: string | null;
                food: string | null;
                shelter: string | null;
                unit: string | null;
            };
            reason: string | null;
            safety: {
                medical: string | null;
                mental: string | null;
                unit: string | null;
            };
            scores: {
                [key: string]: {
                    /** @enum {string} */
                    level: "high" | "medium" | "low";
                    note?: string;
                };
            };
            version: number;
        };
        SignInitialInput: {
            assessedOn: string;
            carerIsHarmer: boolean;
            conclusion: ("emergency" | "plan" | "watch") | null;
            /** Format: uuid */
            id: string;
            living: {
                clothes: string | null;
                food: string | null;
                shelter: string | null;
                unit: string | null;
            };
            reason: string | null;
            safety: {
                medical: string | null;
                mental: string | null;
                unit: string | null;
            };
            scores: {
                [key: string]: {
                    /** @enum {string} */
                    level: "high" | "medium" | "low";
                    note?: string;
                };
            };
            version: number;
        };
        SignInProgress: {
            conduct: string | null;
            methods: ("totp" | "passkey" | "recovery")[];
            step: ("second_step" | "password" | "enrolment" | "conduct") | null;
            username: string;
        };
        SignInProgressInput: {
            conduct: string | null;
            methods: ("totp" | "passkey" | "recovery")[];
            step: ("second_step" | "password" | "enrolment" | "conduct") | null;
            username: string;
        };
        SignMinutes: {
            carersOpinion: string;
            childOpinion: string;
            heldOn: string;
            /** Format: uuid */
            id: string;
            minutes: string;
            people: {
                name: string;
                of: string;
            }[];
            place: string;
            version: number;
        };
        SignMinutesInput: {
            carersOpinion: string;
            childOpinion: string;
            heldOn: string;
            /** Format: uuid */
            id: string;
            minutes: string;
            people: {
                name: string;
                of: string;
            }[];
            place: string;
            version: number;
        };
        SignOnLinks: {
            provider: {
                claim: string;
                issuer: string;
            } | null;
            rows: {
                claim: string;
                endedAt: string | null;
                id: string;
                issuer: string;
                linkedAt: string;
                value: string;
            }[];
        };
        SignOnLinksInput: {
            provider: {
                claim: string;
                issuer: string;
            } | null;
            rows: {
                claim: string;
                endedAt: string | null;
                id: string;
                issuer: string;
                linkedAt: string;
                value: string;
            }[];
        };
        SignReview: {
            assessedOn: string;
            conclusion: ("continue" | "stable") | null;
            /** Format: uuid */
            id: string;
            reason: string | null;
            scores: {
                [key: string]: {
                    /** @enum {string} */
                    level: "high" | "medium" | "low";
                    note?: string;
                };
            };
            version: number;
        };
        SignReviewInput: {
            assessedOn: string;
            conclusion: ("continue" | "stable") | null;
            /** Format: uuid */
            id: string;
            reason: string | null;
            scores: {
                [key: string]: {
                    /** @enum {string} */
                    level: "high" | "medium" | "low";
                    note?: string;
                };
            };
            version: number;
        };
        SubmitPlan: {
            /** Format: uuid */
            id: string;
            items: {
                cost: number | null;
                /** @default null */
                formerId: string | null;
                from: string;
                /** Format: uuid */
                id: string;
                measure: string;
                needArea: string;
                partner: string | null;
                provider: string | null;
                responsible: string;
                service: string;
                to: string;
            }[];
            objectives: string[];
            /** @default null */
            reason: string | null;
            version: number;
        };
        SubmitPlanInput: {
            /** Format: uuid */
            id: string;
            items: {
                cost: number | null;
                /** @default null */
                formerId: string | null;
                from: string;
                /** Format: uuid */
                id: string;
                measure: string;
                needArea: string;
                partner: string | null;
                provider: string | null;
                responsible: string;
                service: string;
                to: string;
            }[];
            objectives: string[];
            /** @default null */
            reason: string | null;
            version: number;
        };
        SupportGaps: {
            counts: {
                count: number;
                /** @enum {string} */
                kind: "not_received" | "suspended" | "less" | "more" | "not_owed" | "undecided";
            }[];
            day: string;
            givenDong: number;
            offset: number;
            owedDong: number;
            rows: {
                birth: string | null;
                childId: string;
                code: string;
                fullName: string;
                given: number | null;
                /** @enum {string} */
                kind: "not_received" | "suspended" | "less" | "more" | "not_owed" | "undecided";
                missing: string[];
                owed: {
                    because: {
                        is: string;
                        value: string | number;
                    }[];
                    dong: number | null;
                    percent: number | null;
                    rule: string;
                } | null;
                /** @enum {string} */
                support: "monthly_allowance" | "carer_allowance" | "study_costs" | "kindergarten_lunch" | "health_insurance" | "emergency_aid" | "burial_costs" | "tuition" | "facility_care";
                villageName: string | null;
            }[];
            total: number;
        };
        SupportGapsInput: {
            counts: {
                count: number;
                /** @enum {string} */
                kind: "not_received" | "suspended" | "less" | "more" | "not_owed" | "undecided";
            }[];
            day: string;
            givenDong: number;
            offset: number;
            owedDong: number;
            rows: {
                birth: string | null;
                childId: string;
                code: string;
                fullName: string;
                given: number | null;
                /** @enum {string} */
                kind: "not_received" | "suspended" | "less" | "more" | "not_owed" | "undecided";
                missing: string[];
                owed: {
                    because: {
                        is: string;
                        value: string | number;
                    }[];
                    dong: number | null;
                    percent: number | null;
                    rule: string;
                } | null;
                /** @enum {string} */
                support: "monthly_allowance" | "carer_allowance" | "study_costs" | "kindergarten_lunch" | "health_insurance" | "emergency_aid" | "burial_costs" | "tuition" | "facility_care";
                villageName: string | null;
            }[];
            total: number;
        };
        SupportGrantView: {
            amount: number | null;
            decisionNumber: string | null;
            decisionOn: string | null;
            endReason: string | null;
            id: string;
            issuer: string | null;
            note: string | null;
            recordedAt: string;
            recordedBy: string | null;
            row: string;
            /** @enum {string} */
            state: "not_begun" | "in_force" | "suspended" | "ended";
            stateReason: string | null;
            stateSince: string;
            /** @enum {string} */
            support: "monthly_allowance" | "carer_allowance" | "study_costs" | "kindergarten_lunch" | "health_insurance" | "emergency_aid" | "burial_costs" | "tuition" | "facility_care";
            validFrom: string;
            validTo: string | null;
        };
        SupportGrantViewInput: {
            amount: number | null;
            decisionNumber: string | null;
            decisionOn: string | null;
            endReason: string | null;
            id: string;
            issuer: string | null;
            note: string | null;
            recordedAt: string;
            recordedBy: string | null;
            row: string;
            /** @enum {string} */
            state: "not_begun" | "in_force" | "suspended" | "ended";
            stateReason: string | null;
            stateSince: string;
            /** @enum {string} */
            support: "monthly_allowance" | "carer_allowance" | "study_costs" | "kindergarten_lunch" | "health_insurance" | "emergency_aid" | "burial_costs" | "tuition" | "facility_care";
            validFrom: string;
            validTo: string | null;
        };
        SupportTotals: {
            rows: {
                children: number;
                dong: number;
                month: string;
                /** @enum {string} */
                support: "monthly_allowance" | "carer_allowance" | "study_costs" | "kindergarten_lunch" | "health_insurance" | "emergency_aid" | "burial_costs" | "tuition" | "facility_care";
            }[];
            year: number;
        };
        SupportTotalsInput: {
            rows: {
                children: number;
                dong: number;
                month: string;
                /** @enum {string} */
                support: "monthly_allowance" | "carer_allowance" | "study_costs" | "kindergarten_lunch" | "health_insurance" | "emergency_aid" | "burial_costs" | "tuition" | "facility_care";
            }[];
            year: number;
        };
        TaskPerson: {
            areaName: string;
            fullName: string;
            id: string;
            /** @enum {string} */
            role: "village_collaborator" | "commune_officer" | "commune_chair" | "standing_member" | "province_officer" | "hotline_operator" | "hotline_supervisor" | "service_provider" | "ministry_officer" | "data_protection_auditor" | "administrator";
            speciality: ("police" | "health" | "school" | "justice" | "union") | null;
        };
        TaskPersonInput: {
            areaName: string;
            fullName: string;
            id: string;
            /** @enum {string} */
            role: "village_collaborator" | "commune_officer" | "commune_chair" | "standing_member" | "province_officer" | "hotline_operator" | "hotline_supervisor" | "service_provider" | "ministry_officer" | "data_protection_auditor" | "administrator";
            speciality: ("police" | "health" | "school" | "justice" | "union") | null;
        };
        TaskWaiting: {
            accountName: string;
            caseId: string;
            code: string;
            dueOn: string;
            id: string;
            late: boolean;
            /** @enum {string} */
            state: "sent" | "received" | "done" | "refused" | "withdrawn";
        };
        TaskWaitingInput: {
            accountName: string;
            caseId: string;
            code: string;
            dueOn: string;
            id: string;
            late: boolean;
            /** @enum {string} */
            state: "sent" | "received" | "done" | "refused" | "withdrawn";
        };
        TermView: {
            deadline: string;
            dueAt: string;
            legalText: string;
        };
        TermViewInput: {
            deadline: string;
            dueAt: string;
            legalText: string;
        };
        Todo: {
            items: components["schemas"]["TodoItem"][];
            register: {
                children: number;
                households: number;
            } | null;
        };
        TodoInput: {
            items: components["schemas"]["TodoItemInput"][];
            register: {
                children: number;
                households: number;
            } | null;
        };
        TodoItem: {
            count: number;
            due?: string | null;
            /** @enum {string} */
            kind: "cases_overrun" | "cases_running" | "cases_open" | "case_days_due" | "case_remarks" | "case_sample_unread" | "case_days_late" | "alarms_waiting" | "cases_shared" | "glass_broken" | "plans_to_sign" | "plans_to_write" | "plans_to_send" | "plan_items_due" | "separations_to_decide" | "separations_running" | "tasks_given" | "tasks_given_late" | "tasks_late" | "tasks_answered" | "import_unconfirmed" | "import_rows_waiting" | "register_empty" | "missing_personal_number" | "missing_birth_day" | "missing_household" | "turning_16" | "turned_16" | "communes_without_register" | "people_without_commune" | "roles_in_ended_units" | "no_accounts_yet" | "resets_waiting" | "work_left_behind" | "data_requests_late" | "data_requests_open" | "erasures_waiting" | "breach_notice_due" | "support_not_received" | "support_not_owed" | "proposals_waiting" | "proposals_returned" | "injuries_waiting" | "identity_to_verify" | "identity_to_write" | "identity_to_returned" | "duplicates_open" | "handovers_in" | "handovers_asked" | "handovers_out" | "reports_due" | "reports_late" | "reports_returned" | "reports_to_answer";
            link: string;
            /** @enum {string} */
            severity: "info" | "attention" | "urgent";
        };
        TodoItemInput: {
            count: number;
            due?: string | null;
            /** @enum {string} */
            kind: "cases_overrun" | "cases_running" | "cases_open" | "case_days_due" | "case_remarks" | "case_sample_unread" | "case_days_late" | "alarms_waiting" | "cases_shared" | "glass_broken" | "plans_to_sign" | "plans_to_write" | "plans_to_send" | "plan_items_due" | "separations_to_decide" | "separations_running" | "tasks_given" | "tasks_given_late" | "tasks_late" | "tasks_answered" | "import_unconfirmed" | "import_rows_waiting" | "register_empty" | "missing_personal_number" | "missing_birth_day" | "missing_household" | "turning_16" | "turned_16" | "communes_without_register" | "people_without_commune" | "roles_in_ended_units" | "no_accounts_yet" | "resets_waiting" | "work_left_behind" | "data_requests_late" | "data_requests_open" | "erasures_waiting" | "breach_notice_due" | "support_not_received" | "support_not_owed" | "proposals_waiting" | "proposals_returned" | "injuries_waiting" | "identity_to_verify" | "identity_to_write" | "identity_to_returned" | "duplicates_open" | "handovers_in" | "handovers_asked" | "handovers_out" | "reports_due" | "reports_late" | "reports_returned" | "reports_to_answer";
            link: string;
            /** @enum {string} */
            severity: "info" | "attention" | "urgent";
        };
        Trail: {
            entries: components["schemas"]["TrailEntry"][];
            next: number | null;
        };
        TrailEntry: {
            action: string;
            actor: {
                area: string | null;
                id: string;
                name: string | null;
                role: ("village_collaborator" | "commune_officer" | "commune_chair" | "standing_member" | "province_officer" | "hotline_operator" | "hotline_supervisor" | "service_provider" | "ministry_officer" | "data_protection_auditor" | "administrator") | null;
            } | null;
            address: string | null;
            at: string;
            code: string | null;
            count: number | null;
            device: string | null;
            outcome: string | null;
            place: string | null;
            right: ("team" | "share" | "glass") | null;
            search: string | null;
            seq: number;
            subject: string | null;
            subjectId: string | null;
            why: string | null;
        };
        TrailEntryInput: {
            action: string;
            actor: {
                area: string | null;
                id: string;
                name: string | null;
                role: ("village_collaborator" | "commune_officer" | "commune_chair" | "standing_member" | "province_officer" | "hotline_operator" | "hotline_supervisor" | "service_provider" | "ministry_officer" | "data_protection_auditor" | "administrator") | null;
            } | null;
            address: string | null;
            at: string;
            code: string | null;
            count: number | null;
            device: string | null;
            outcome: string | null;
            place: string | null;
            right: ("team" | "share" | "glass") | null;
            search: string | null;
            seq: number;
            subject: string | null;
            subjectId: string | null;
            why: string | null;
        };
        TrailInput: {
            entries: components["schemas"]["TrailEntryInput"][];
            next: number | null;
        };
        UnusualEntry: {
            action: string;
            actor: {
                area: string | null;
                id: string;
                name: string | null;
                role: ("village_collaborator" | "commune_officer" | "commune_chair" | "standing_member" | "province_officer" | "hotline_operator" | "hotline_supervisor" | "service_provider" | "ministry_officer" | "data_protection_auditor" | "administrator") | null;
            } | null;
            address: string | null;
            at: string;
            code: string | null;
            count: number | null;
            device: string | null;
            /** @enum {string} */
            kind: "many" | "far" | "night" | "family" | "refused" | "export" | "device";
            measure: number | null;
            outcome: string | null;
            place: string | null;
            right: ("team" | "share" | "glass") | null;
            search: string | null;
            seq: number;
            subject: string | null;
            subjectId: string | null;
            why: string | null;
        };
        UnusualEntryInput: {
            action: string;
            actor: {
                area: string | null;
                id: string;
                name: string | null;
                role: ("village_collaborator" | "commune_officer" | "commune_chair" | "standing_member" | "province_officer" | "hotline_operator" | "hotline_supervisor" | "service_provider" | "ministry_officer" | "data_protection_auditor" | "administrator") | null;
            } | null;
            address: string | null;
            at: string;
            code: string | null;
            count: number | null;
            device: string | null;
            /** @enum {string} */
            kind: "many" | "far" | "night" | "family" | "refused" | "export" | "device";
            measure: number | null;
            outcome: string | null;
            place: string | null;
            right: ("team" | "share" | "glass") | null;
            search: string | null;
            seq: number;
            subject: string | null;
            subjectId: string | null;
            why: string | null;
        };
        VisitView: {
            byName: string;
            found: string | null;
            on: string;
        };
        VisitViewInput: {
            byName: string;
            found: string | null;
            on: string;
        };
        WaitingAlarm: {
            caseId: string;
            code: string | null;
            communeName: string;
            mayOpen: boolean;
            raisedAt: string;
        };
        WaitingAlarmInput: {
            caseId: string;
            code: string | null;
            communeName: string;
            mayOpen: boolean;
            raisedAt: string;
        };
        WaitingReasons: {
            reasons: {
                alone: number;
                /** @enum {string} */
                code: "birth:two-digit-year-ambiguous" | "sex:both-columns" | "id:number-lost-zero" | "id:repeated" | "id:twice" | "id:held" | "poverty:both-marks" | "poverty:contradicts" | "note:died" | "note:moved-out" | "text:tcvn3" | "text:vni" | "repeat:same-row" | "repeat:same-child" | "match:several" | "match:shared" | "match:other-name" | "match:marks" | "match:alike" | "match:number" | "match:parents" | "match:birth" | "match:birth-unknown" | "match:sex" | "match:ended" | "match:meanwhile";
                matched: number;
                named: number;
                proposed: number;
                rows: number;
            }[];
            rounds: {
                at: string;
                /** @enum {string} */
                decision: "new" | "merge" | "skip";
                mayTakeBack: boolean;
                rows: number;
            }[];
        };
        WaitingReasonsInput: {
            reasons: {
                alone: number;
                /** @enum {string} */
                code: "birth:two-digit-year-ambiguous" | "sex:both-columns" | "id:number-lost-zero" | "id:repeated" | "id:twice" | "id:held" | "poverty:both-marks" | "poverty:contradicts" | "note:died" | "note:moved-out" | "text:tcvn3" | "text:vni" | "repeat:same-row" | "repeat:same-child" | "match:several" | "match:shared" | "match:other-name" | "match:marks" | "match:alike" | "match:number" | "match:parents" | "match:birth" | "match:birth-unknown" | "match:sex" | "match:ended" | "match:meanwhile";
                matched: number;
                named: number;
                proposed: number;
                rows: number;
            }[];
            rounds: {
                at: string;
                /** @enum {string} */
                decision: "new" | "merge" | "skip";
                mayTakeBack: boolean;
                rows: number;
            }[];
        };
        WaitingRecord: {
            address: string | null;
            birthYear: string | null;
            children: number;
            id: string;
            /** @enum {string} */
            kind: "household" | "child";
            name: string | null;
            village: string | null;
        };
        WaitingRecordInput: {
            address: string | null;
            birthYear: string | null;
            children: number;
            id: string;
            /** @enum {string} */
            kind: "household" | "child";
            name: string | null;
            village: string | null;
        };
        WaitingRow: {
            batch: {
                fileName: string;
                id: string;
                mayDecide: boolean;
                name: string;
                sheetName: string | null;
                written: boolean;
            };
            birth: string | null;
            cells: {
                caption: string;
                column: number;
                letter: string;
                text: string;
            }[];
            decision: ("new" | "merge" | "skip") | null;
            differences: {
                after: string | null;
                before: string | null;
                field: string;
            }[];
            fatherName: string | null;
            fullName: string | null;
            heldBy: string | null;
            match: components["schemas"]["MatchView"] | null;
            motherName: string | null;
            numberMasked: string | null;
            remarks: {
                cell: string | null;
                code: string;
                column: number;
                /** @enum {string} */
                level: "info" | "warning" | "decision" | "error";
                proposal: string | null;
                sentence: {
                    en: string;
                    vi: string;
                };
            }[];
            repeatOf: number | null;
            rowNo: number;
            sex: ("male" | "female" | "unknown") | null;
            sheet: number;
            sheetRow: number;
            /** @enum {string} */
            verdict: "new" | "same" | "changed" | "decision" | "error";
            villageName: string | null;
        };
        WaitingRowInput: {
            batch: {
                fileName: string;
                id: string;
                mayDecide: boolean;
                name: string;
                sheetName: string | null;
                written: boolean;
            };
            birth: string | null;
            cells: {
                caption: string;
                column: number;
                letter: string;
                text: string;
            }[];
            decision: ("new" | "merge" | "skip") | null;
            differences: {
                after: string | null;
                before: string | null;
                field: string;
            }[];
            fatherName: string | null;
            fullName: string | null;
            heldBy: string | null;
            match: components["schemas"]["MatchViewInput"] | null;
            motherName: string | null;
            numberMasked: string | null;
            remarks: {
                cell: string | null;
                code: string;
                column: number;
                /** @enum {string} */
                level: "info" | "warning" | "decision" | "error";
                proposal: string | null;
                sentence: {
                    en: string;
                    vi: string;
                };
            }[];
            repeatOf: number | null;
            rowNo: number;
            sex: ("male" | "female" | "unknown") | null;
            sheet: number;
            sheetRow: number;
            /** @enum {string} */
            verdict: "new" | "same" | "changed" | "decision" | "error";
            villageName: string | null;
        };
        WaitingUnit: {
            assigned: {
                children: number;
                households: number;
                id: string;
                name: string;
            }[];
            children: number;
            communes: {
                id: string;
                name: string;
            }[];
            households: number;
            id: string;
            name: string;
        };
        WaitingUnitInput: {
            assigned: {
                children: number;
                households: number;
                id: string;
                name: string;
            }[];
            children: number;
            communes: {
                id: string;
                name: string;
            }[];
            households: number;
            id: string;
            name: string;
        };
        WaitingUnitView: {
            assignments: {
                at: string;
                byName: string;
                canUndo: boolean;
                commune: string | null;
                id: string;
                reason: string | null;
                records: number;
                undoneAt: string | null;
                village: string | null;
                /** @enum {string} */
                what: "village" | "households" | "children";
            }[];
            unit: components["schemas"]["WaitingUnit"];
            villages: {
                children: number;
                households: number;
                id: string | null;
                name: string | null;
            }[];
        };
        WaitingUnitViewInput: {
            assignments: {
                at: string;
                byName: string;
                canUndo: boolean;
                commune: string | null;
                id: string;
                reason: string | null;
                records: number;
                undoneAt: string | null;
                village: string | null;
                /** @enum {string} */
                what: "village" | "households" | "children";
            }[];
            unit: components["schemas"]["WaitingUnitInput"];
            villages: {
                children: number;
                households: number;
                id: string | null;
                name: string | null;
            }[];
        };
        Written: {
            id: string;
        };
        WrittenInput: {
            id: string;
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
