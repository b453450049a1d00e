import i18n from 'i18next'
import { initReactI18next } from 'react-i18next'
import type accountBatch from '../account/batch/account-batch.messages.vi.ts'
import type areaChange from '../area/change.messages.vi.ts'
import type areaWaiting from '../area/waiting.messages.vi.ts'
import type trail from '../audit/trail.messages.vi.ts'
import type calendar from '../case/calendar/calendar.messages.vi.ts'
import type needToKnow from '../case/need-to-know/need-to-know.messages.vi.ts'
import type proceeding from '../case/proceeding/proceeding.messages.vi.ts'
import type sample from '../case/sample/sample.messages.vi.ts'
import type separation from '../case/separation/separation.messages.vi.ts'
import type task from '../case/task/task.messages.vi.ts'
import type casework from '../case/work.messages.vi.ts'
import type breach from '../data-protection/breach.messages.vi.ts'
import type processing from '../data-protection/processing.messages.vi.ts'
import type regroup from '../household/regroup/regroup.messages.vi.ts'
import type answers from '../identity/answers/answers.messages.vi.ts'
import type injury from '../injury/injury.messages.vi.ts'
import type published from '../publication/published.messages.vi.ts'
import type recheck from '../recheck/recheck.messages.vi.ts'
import type report from '../reporting/report.messages.vi.ts'
import type statistics from '../statistics/statistics.messages.vi.ts'
import { getLanguage, keepLanguage, type Language } from './language.ts'
import type vi from './messages.vi.ts'

/** Vietnamese is the source of the keys: a key it lacks, or a value left out of a sentence, is a type error. */
declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation'
    resources: {
      translation: typeof vi & {
        accountBatch: typeof accountBatch
        answers: typeof answers
        calendar: typeof calendar
        areaChange: typeof areaChange
        areaWaiting: typeof areaWaiting
        breach: typeof breach
        processing: typeof processing
        trail: typeof trail
        casework: typeof casework
        injury: typeof injury
        needToKnow: typeof needToKnow
        published: typeof published
        recheck: typeof recheck
        statistics: typeof statistics
        report: typeof report
        regroup: typeof regroup
        sample: typeof sample
        separation: typeof separation
        task: typeof task
        proceeding: typeof proceeding
      }
    }
    strictKeyChecks: true
  }
}

/** What is fetched together: the sign-in page needs a few words, the app all of them. */
export type MessageSet = 'sign_in' | 'public' | 'published' | 'app'

const load: Record<Language, Record<MessageSet, () => Promise<object>>> = {
  vi: {
    sign_in: async () => ({ signIn: (await import('../account/sign-in.messages.vi.ts')).default }),
    public: async () => ({
      signIn: (await import('../account/sign-in.messages.vi.ts')).default,
      publicNotice: (await import('../notice/public.messages.vi.ts')).default,
    }),
    published: async () => ({
      signIn: (await import('../account/sign-in.messages.vi.ts')).default,
      published: (await import('../publication/published.messages.vi.ts')).default,
    }),
    app: async () => (await import('./messages.vi.ts')).default,
  },
  en: {
    sign_in: async () => ({ signIn: (await import('../account/sign-in.messages.en.ts')).default }),
    public: async () => ({
      signIn: (await import('../account/sign-in.messages.en.ts')).default,
      publicNotice: (await import('../notice/public.messages.en.ts')).default,
    }),
    published: async () => ({
      signIn: (await import('../account/sign-in.messages.en.ts')).default,
      published: (await import('../publication/published.messages.en.ts')).default,
    }),
    app: async () => (await import('./messages.en.ts')).default,
  },
}

/** Words of work that few do and seldom: fetched with its first page, not with the first list. */
type MessagePart =
  | 'calendar'
  | 'accountBatch'
  | 'areaChange'
  | 'areaWaiting'
  | 'breach'
  | 'processing'
  | 'trail'
  | 'answers'
  | 'casework'
  | 'injury'
  | 'needToKnow'
  | 'recheck'
  | 'statistics'
  | 'report'
  | 'regroup'
  | 'sample'
  | 'separation'
  | 'task'
  | 'proceeding'

const parts: Record<Language, Record<MessagePart, () => Promise<{ readonly default: object }>>> = {
  vi: {
    answers: () => import('../identity/answers/answers.messages.vi.ts'),
    calendar: () => import('../case/calendar/calendar.messages.vi.ts'),
    areaChange: () => import('../area/change.messages.vi.ts'),
    areaWaiting: () => import('../area/waiting.messages.vi.ts'),
    accountBatch: () => import('../account/batch/account-batch.messages.vi.ts'),
    trail: () => import('../audit/trail.messages.vi.ts'),
    breach: () => import('../data-protection/breach.messages.vi.ts'),
    processing: () => import('../data-protection/processing.messages.vi.ts'),
    casework: () => import('../case/work.messages.vi.ts'),
    injury: () => import('../injury/injury.messages.vi.ts'),
    needToKnow: () => import('../case/need-to-know/need-to-know.messages.vi.ts'),
    recheck: () => import('../recheck/recheck.messages.vi.ts'),
    statistics: () => import('../statistics/statistics.messages.vi.ts'),
    report: () => import('../reporting/report.messages.vi.ts'),
    regroup: () => import('../household/regroup/regroup.messages.vi.ts'),
    sample: () => import('../case/sample/sample.messages.vi.ts'),
    separation: () => import('../case/separation/separation.messages.vi.ts'),
    task: () => import('../case/task/task.messages.vi.ts'),
    proceeding: () => import('../case/proceeding/proceeding.messages.vi.ts'),
  },
  en: {
    answers: () => import('../identity/answers/answers.messages.en.ts'),
    calendar: () => import('../case/calendar/calendar.messages.en.ts'),
    areaChange: () => import('../area/change.messages.en.ts'),
    areaWaiting: () => import('../area/waiting.messages.en.ts'),
    accountBatch: () => import('../account/batch/account-batch.messages.en.ts'),
    trail: () => import('../audit/trail.messages.en.ts'),
    breach: () => import('../data-protection/breach.messages.en.ts'),
    processing: () => import('../data-protection/processing.messages.en.ts'),
    casework: () => import('../case/work.messages.en.ts'),
    injury: () => import('../injury/injury.messages.en.ts'),
    needToKnow: () => import('../case/need-to-know/need-to-know.messages.en.ts'),
    recheck: () => import('../recheck/recheck.messages.en.ts'),
    statistics: () => import('../statistics/statistics.messages.en.ts'),
    report: () => import('../reporting/report.messages.en.ts'),
    regroup: () => import('../household/regroup/regroup.messages.en.ts'),
    sample: () => import('../case/sample/sample.messages.en.ts'),
    separation: () => import('../case/separation/separation.messages.en.ts'),
    task: () => import('../case/task/task.messages.en.ts'),
    proceeding: () => import('../case/proceeding/proceeding.messages.en.ts'),
  },
}
const loadedParts = new Set<MessagePart>()

const fetchPart = async (language: Language, part: MessagePart): Promise<void> => {
  i18n.addResourceBundle(language, 'translation', { [part]: (await parts[language][part]()).default }, true, true)
}

/** A page with the words of its part. */
export const pageWith =
  <Module>(part: MessagePart, page: () => Promise<Module>) =>
  async (): Promise<Module> => {
    loadedParts.add(part)
    const [module] = await Promise.all([page(), fetchPart(getLanguage(), part)])
    return module
  }

let loadedSet: MessageSet = 'sign_in'

const fetchInto = async (language: Language, set: MessageSet): Promise<void> => {
  i18n.addResourceBundle(language, 'translation', await load[language][set](), true, true)
}

/** Prepares the words for a part of the app. Call before its first render. */
export const prepareMessages = async (set: MessageSet): Promise<typeof i18n> => {
  const language = getLanguage()
  if (!i18n.isInitialized) {
    await i18n.use(initReactI18next).init({
      lng: language,
      fallbackLng: false,
      resources: {},
      interpolation: { escapeValue: false },
      returnNull: false,
    })
  }
  await fetchInto(language, set)
  loadedSet = set
  keepLanguage(language)
  return i18n
}

export const changeLanguage = async (language: Language): Promise<void> => {
  await Promise.all([fetchInto(language, loadedSet), ...[...loadedParts].map(part => fetchPart(language, part))])
  keepLanguage(language)
  await i18n.changeLanguage(language)
}
