import { formOn, type OfficialForm } from '@mangnon/legal/forms/form.ts'
import { caseForms } from '@mangnon/legal/forms/forms.ts'
import { today } from '../shell/format.ts'

/** An official form as it is today. @throws where the law has none: a fault of the data */
export const formToday = (number: string): OfficialForm => {
  const form = formOn(caseForms, number, today())
  if (!form) throw new Error(`the law has no form ${number}`)
  return form
}

/** A conclusion in the form's own words, without the comparison that leads to it. */
export const conclusionOf = (form: OfficialForm, conclusion: string): string =>
  form.schema.properties?.conclusion?.oneOf
    ?.find(one => one.const === conclusion)
    ?.title.replace(/^- /, '')
    .replace(/^[^:]*: /, '') ?? conclusion

/** A caption as a label: without number, dash and colon. */
export const labelOf = (form: OfficialForm, path: string): string => {
  const [group = '', inner] = path.split('.')
  const of = form.schema.properties?.[group]
  const bare = (title = path) => title.replace(/^(\d+\. |- |\* )/, '').replace(/[:;.]$/, '')
  return inner === undefined ? bare(of?.title) : `${bare(of?.title)} – ${bare(of?.properties?.[inner]?.title)}`
}
