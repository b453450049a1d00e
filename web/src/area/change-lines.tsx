import { Button, NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { queries } from '../api/client.ts'
import type { AreaChangeLine, AreaChangeView } from '../api/contract.ts'
import { Asked } from '../shell/asked.tsx'
import { formatCount } from '../shell/format.ts'
import css from '../shell/page.module.css'
import { TableScroll } from '../shell/table-scroll.tsx'
import { useLanguage } from '../shell/use-language.ts'

const size = 50
const gravities = ['error', 'warning', 'info'] as const
type Gravity = (typeof gravities)[number]

/** The lines of a change, those with errors first, narrowed by kind and by remark. */
export const ChangeLines = ({ view }: { readonly view: AreaChangeView }) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const [kind, setKind] = useState<AreaChangeLine['kind'] | ''>('')
  const [gravity, setGravity] = useState<Gravity | ''>('')
  const [offset, setOffset] = useState(0)
  const { id, version } = view.change
  const lines = queries.useQuery('get', '/api/area-changes/{id}/lines', {
    params: {
      path: { id },
      query: { offset, limit: size, ...(kind && { kind }), ...(gravity && { gravity }) },
    },
    // Another version has other lines.
    headers: { 'x-version': String(version) },
  })
  return (
    <section className={css.card}>
      <h2>{t('areaChange.lines.title')}</h2>
      <div className={css.row}>
        <NativeSelect
          label={t('areaChange.lines.kindLabel')}
          value={kind}
          onChange={event => {
            setKind(event.currentTarget.value as AreaChangeLine['kind'] | '')
            setOffset(0)
          }}
          data={[
            { value: '', label: t('areaChange.lines.all') },
            ...view.kinds.map(one => ({
              value: one.kind,
              label: `${t(`areaChange.kinds.${one.kind}`)} (${formatCount(one.lines, language)})`,
            })),
          ]}
        />
        <NativeSelect
          label={t('areaChange.lines.gravityLabel')}
          value={gravity}
          onChange={event => {
            setGravity(event.currentTarget.value as Gravity | '')
            setOffset(0)
          }}
          data={[
            { value: '', label: t('areaChange.lines.anyGravity') },
            ...gravities.map(value => ({ value, label: t(`areaChange.findings.${value}`) })),
          ]}
        />
      </div>
      <Asked question={lines}>
        {({ rows, total }) =>
          rows.length === 0 ? (
            <p className={css.muted}>{t('areaChange.lines.none')}</p>
          ) : (
            <>
              <TableScroll label={t('areaChange.lines.title')}>
                <LineTable rows={rows} />
              </TableScroll>
              <div className={css.row}>
                <span className={css.muted}>
                  {t('areaChange.lines.shown', {
                    from: formatCount(offset + 1, language),
                    to: formatCount(offset + rows.length, language),
                    total: formatCount(total, language),
                  })}
                </span>
                <Button variant="default" disabled={offset === 0} onClick={() => setOffset(Math.max(0, offset - size))}>
                  {t('areaChange.lines.previous')}
                </Button>
                <Button
                  variant="default"
                  disabled={offset + rows.length >= total}
                  onClick={() => setOffset(offset + size)}
                >
                  {t('areaChange.lines.next')}
                </Button>
              </div>
            </>
          )
        }
      </Asked>
    </section>
  )
}

const LineTable = ({ rows }: { readonly rows: readonly AreaChangeLine[] }) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const shown = (count: number | null) => formatCount(count ?? 0, language)
  return (
    <table className={css.table}>
      <thead>
        <tr>
          <th scope="col">{t('areaChange.lines.old')}</th>
          <th scope="col">{t('areaChange.lines.new')}</th>
          <th scope="col">{t('areaChange.lines.kind')}</th>
          <th scope="col">{t('areaChange.lines.held')}</th>
          <th scope="col">{t('areaChange.lines.remark')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(row => (
          <tr key={row.no}>
            <td>
              {row.oldName} <span className={`${css.muted} mn-number`}>{row.oldCode}</span>
            </td>
            <td>
              {row.newName} <span className={`${css.muted} mn-number`}>{row.newCode}</span>
            </td>
            <td>{t(`areaChange.kinds.${row.kind}`)}</td>
            <td>
              {row.children !== null &&
                t('areaChange.lines.heldValue', {
                  children: shown(row.children),
                  households: shown(row.households),
                  villages: shown(row.villages),
                })}
            </td>
            <td>
              {row.findings.map(finding => (
                <div key={finding.code} className={finding.gravity === 'error' ? css.errorText : undefined}>
                  {finding.sentence}
                </div>
              ))}
              {row.findings.length > 0 && row.file !== null && (
                <span className={css.small}>{t('areaChange.lines.from', { file: row.file, row: shown(row.row) })}</span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
