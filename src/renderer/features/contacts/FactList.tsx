import type { ReactNode } from 'react';
import css from './FactList.module.css';

interface FactListProps {
  readonly title: string;
  readonly facts: readonly { readonly name: string; readonly value: ReactNode; readonly title?: string }[];
}

/** Names and values under a heading. */
export function FactList({ title, facts }: FactListProps) {
  return (
    <section className={css.section}>
      <h3 className={css.heading}>{title}</h3>
      <dl className={css.list}>
        {facts.map((fact) => (
          <div key={fact.name} className={css.line}>
            <dt>{fact.name}</dt>
            <dd title={fact.title}>{fact.value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
