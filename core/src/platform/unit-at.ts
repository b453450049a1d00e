const { charCodeAt } = String.prototype

/**
 * `text.charCodeAt(at)`, for loops over the letters of all kinds of texts. An engine keeps texts in a dozen ways (one or two bytes
 * a letter, part of another text, two texts joined), and where it has met more than four of them it looks the method up anew for
 * every letter; taken once, it is not looked up at all.
 */
export const unitAt = (text: string, at: number): number => charCodeAt.call(text, at)
