import '@mantine/core/styles/ModalBase.css';
import '@mantine/core/styles/Modal.css';
import '@mantine/core/styles/Overlay.css';
import '@mantine/core/styles/Paper.css';
import '@mantine/core/styles/CloseButton.css';
import { Modal } from '@mantine/core';
import { useRef, type ReactNode } from 'react';
import { useTranslation } from '../words/useTranslation';
import { ModalLibrary } from './ModalLibrary';
import { useDialogKeys } from './useDialogKeys';
import { useKeptFocus } from './useKeptFocus';
import css from './Dialog.module.css';

interface DialogProps {
  readonly title: string;
  /** Esc and the cross; null: it cannot be left this way. */
  readonly onClose: (() => void) | null;
  /** px */
  readonly width?: number;
  /** As high as the window, at its right edge: for forms that are longer than it. */
  readonly side?: boolean;
  readonly children: ReactNode;
}

/** A box over the window that keeps the keyboard inside and gives it back where it was. */
export function Dialog({ title, onClose, width = 440, side = false, children }: DialogProps) {
  const { t } = useTranslation();
  useDialogKeys(onClose);
  return (
    <ModalLibrary>
      <Modal
        opened
        onClose={() => onClose?.()}
        title={title}
        withCloseButton={onClose !== null}
        // One Esc would close every dialog that is open.
        closeOnEscape={false}
        returnFocus={false}
        // What was filled in is not lost to a click beside the box.
        closeOnClickOutside={false}
        closeButtonProps={{ 'aria-label': t('frame.sheet.close') }}
        centered={!side}
        size={width}
        lockScroll={false}
        transitionProps={{ duration: 0 }}
        classNames={{
          content: side ? `${css.content} ${css.side}` : css.content,
          inner: side ? css.sideInner : undefined,
          header: css.header,
          title: css.title,
          body: css.body,
          overlay: css.overlay,
          close: css.close,
        }}
      >
        <Inside>{children}</Inside>
      </Modal>
    </ModalLibrary>
  );
}

function Inside({ children }: { readonly children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  useKeptFocus(box);
  return (
    <div ref={box} className={css.inside}>
      {children}
    </div>
  );
}
