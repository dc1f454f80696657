import {
  IconAlertTriangle,
  IconChecklist,
  IconFile,
  IconListDetails,
  IconMapPin,
  IconMicrophone,
  IconPhoto,
  IconShoppingCart,
  IconSticker,
  IconTemplate,
  IconUser,
  IconVideo,
} from '@tabler/icons-react';

const icons = {
  image: IconPhoto,
  video: IconVideo,
  audio: IconMicrophone,
  document: IconFile,
  sticker: IconSticker,
  location: IconMapPin,
  contacts: IconUser,
  choice: IconChecklist,
  interactive: IconListDetails,
  template: IconTemplate,
  order: IconShoppingCart,
  unsupported: IconAlertTriangle,
} as const;

export type PreviewKind = keyof typeof icons;

export function isPreviewKind(kind: string): kind is PreviewKind {
  return kind in icons;
}

/** The icon of a kind of content; null for text. */
export function previewIcon(kind: string) {
  return isPreviewKind(kind) ? icons[kind] : null;
}
