import {
  IconArrowRight,
  IconDatabase,
  IconFileUpload,
  IconFlag,
  IconForms,
  IconListDetails,
  IconMessage,
  IconSearch,
  IconShieldCheck,
} from '@tabler/icons-react';
import type { NodeKind } from './editFlow';

/** The sign of each kind of step. */
export const kindIcons: Readonly<Record<NodeKind, typeof IconMessage>> = {
  message: IconMessage,
  menu: IconListDetails,
  keywords: IconSearch,
  collect: IconForms,
  documents: IconFileUpload,
  identity: IconShieldCheck,
  answer: IconDatabase,
  handoff: IconArrowRight,
  close: IconFlag,
};
