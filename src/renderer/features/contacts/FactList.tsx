import type { ReactNode } from 'react';
import css from './FactList.module.css';

interface FactsProps {
  readonly facts: readonly { readonly name: string; readonly value: ReactNode; readonly title?: string }[];
}

/** Names and values under a heading. */
export function FactList({ title, facts }: FactsProps & { readonly title: string }) {
  return (
    <section className={css.section}>
      <h3 className={css.heading}>{title}</h3>
      <Facts facts={facts} />
    </section>
  );
}

/** Names and values; several of one name may come. */
export function Facts({ facts }: FactsProps) {
  return (
    <dl className={css.list}>
      {facts.map((fact, place) => (
        <div key={`${fact.name} ${place}`} className={css.line}>
          <dt>{fact.name}</dt>
          <dd title={fact.title}>{fact.value}</dd>
        </div>
      ))}
    </dl>
  );
}
