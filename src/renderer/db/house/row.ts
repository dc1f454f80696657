import type { AvoidedWord } from '../../../shared/domain/replies/avoidedWords';
import type { PriceList } from '../../../shared/domain/automation/messageCost';
import type { BadLine, ColumnUse } from '../../../shared/domain/automation/flow/readRecords';
import type { CustomField } from '../../../shared/domain/contacts/customField';
import type { Instant } from '../../../shared/kernel/instant';
import type { ShareLink } from '../../../shared/domain/links/link';
import type { AutomaticRow, EntryRow, HoursRow } from './automaticRow';

/** Who the company is, as customers read it. Persisted. */
export interface CompanyRow {
  readonly key: 'company';
  /** As the owner writes it; '' is not known. */
  readonly name: string;
  /** IANA zone: by which clock the company lives. */
  readonly zone: string;
  readonly updatedAt: Instant;
}

/** How the company speaks with its customers. Persisted. */
export interface ToneRow {
  readonly key: 'tone';
  /** Shown beside the composer; '' for none. At most 4,000 characters. */
  readonly guide: string;
  readonly avoid: readonly AvoidedWord[];
  readonly updatedAt: Instant;
}

/** Where the table of customers comes from. */
export interface RecordsRow {
  readonly key: 'records';
  readonly fileName: string;
  readonly importedAt: Instant;
  readonly importedBy: string;
  /** Headings, in the order of the file. */
  readonly columns: readonly string[];
  readonly uses: readonly ColumnUse[];
  readonly count: number;
  /** Lines that could not be used, kept to be mended; the first thousand of them. */
  readonly badLines: readonly BadLine[];
  readonly badCount: number;
}

/** What the company wants to know of its customers. Persisted. */
export interface FieldsRow {
  readonly key: 'fields';
  /** In the order in which they stand beside a conversation. */
  readonly fields: readonly CustomField[];
  readonly updatedAt: Instant;
}

/** What the owner read in Meta's price list. Persisted. */
export interface PricesRow extends PriceList {
  readonly key: 'prices';
  readonly updatedAt: Instant;
}

/** Links to the number, those that were taken away too. Persisted. */
export interface LinksRow {
  readonly key: 'links';
  /** In the order in which they were made. */
  readonly links: readonly ShareLink[];
  readonly updatedAt: Instant;
}

/** What is set once for the whole company, one row a subject. Persisted: subjects are added, never renamed. */
export type HouseRow =
  CompanyRow | AutomaticRow | EntryRow | HoursRow | RecordsRow | ToneRow | FieldsRow | PricesRow | LinksRow;
