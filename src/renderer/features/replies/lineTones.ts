import type { ImportLine } from '../../../shared/domain/replies/planImport';
import type { ChipTone } from '../../ui/Chip';

/** How what a line does looks. */
export const lineTones: Readonly<Record<ImportLine['verdict'], ChipTone>> = {
  new: 'brand',
  double: 'waiting',
  same: 'plain',
  refused: 'failed',
};
