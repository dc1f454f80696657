import { useTranslation } from '../../words/useTranslation';
import type { ColumnUse } from '../../../shared/domain/automation/flow/readRecords';
import type { TextTable } from '../../portability/readTable';
import { Select } from '../../ui/Select';
import css from './Flows.module.css';

interface TablePreviewProps {
  readonly table: TextTable;
  readonly fileName: string;
  readonly uses: readonly ColumnUse[];
  readonly onChange: (uses: readonly ColumnUse[]) => void;
}

const SHOWN = 4;
const all: readonly ColumnUse[] = ['cpf', 'contract', 'phone', 'name', 'birth', 'value', 'ignored'];

/** The first lines of a file, and what each column is for. */
export function TablePreview({ table, fileName, uses, onChange }: TablePreviewProps) {
  const { t } = useTranslation();
  return (
    <>
      <p className={css.hint}>{t('flowRecords.read', { file: fileName, count: table.lines.length })}</p>
      <div className={css.tableBox} tabIndex={0} role="group" aria-label={t('flowRecords.preview')}>
        <table className={css.table}>
          <thead>
            <tr>
              {table.columns.map((name, place) => (
                <th key={name + String(place)} scope="col">
                  <span className={css.columnName}>{name}</span>
                  <Select
                    value={uses[place] ?? 'value'}
                    aria-label={t('flowRecords.useOf', { name })}
                    options={all.map((value) => ({ value, label: t(`flowRecords.use.${value}`) }))}
                    onChange={(use) =>
                      onChange(
                        uses.map((one, at) =>
                          at === place ? use : use === one && use !== 'value' && use !== 'ignored' ? 'value' : one,
                        ),
                      )
                    }
                  />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.lines.slice(0, SHOWN).map((cells, line) => (
              <tr key={line}>
                {table.columns.map((name, place) => (
                  <td key={name + String(place)}>{cells[place]}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
