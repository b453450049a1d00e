/** A text as a cell: spreadsheets take what begins with these for a formula. */
export const safeText = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text)
