const sevenHours = 7 * 3_600_000

/** The day ('YYYY-MM-DD') of an instant in Việt Nam, which has had UTC+7 without summer time since 1975. */
export const vietnamDay = (instant: Date): string => new Date(instant.getTime() + sevenHours).toISOString().slice(0, 10)
