import { Button, Checkbox, Popover } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Icon } from '../icon.tsx'
import page from '../page.module.css'
import type { GridColumn } from './grid-column.ts'

interface ColumnChooserProps<Row> {
  readonly columns: readonly GridColumn<Row>[]
  readonly shown: ReadonlySet<string>
  readonly onToggle: (key: string) => void
}

export const ColumnChooser = <Row,>({ columns, shown, onToggle }: ColumnChooserProps<Row>) => {
  const { t } = useTranslation()
  return (
    <Popover position="bottom-end" trapFocus>
      <Popover.Target>
        <Button variant="default" leftSection={<Icon name="columns" />}>
          {t('shell.grid.columns')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <fieldset className={page.tight}>
          <legend className="mn-hidden">{t('shell.grid.columnsTitle')}</legend>
          {columns
            .filter(column => !column.fixed)
            .map(column => (
              <Checkbox
                key={column.key}
                label={column.title}
                checked={shown.has(column.key)}
                onChange={() => onToggle(column.key)}
              />
            ))}
        </fieldset>
      </Popover.Dropdown>
    </Popover>
  )
}
