import type { ShareLink } from '../../../shared/domain/links/link';
import { useNotices } from '../../stores/notices';
import { useTranslation } from '../../words/useTranslation';
import { fileNameFor } from './fileNameFor';
import { qrPng, qrSvg } from './qrCode';
import { useSaveFile } from './useSaveFile';

/** What can be done with the code of a link. */
export function useCodeActs({ name }: ShareLink, address: string) {
  const { t } = useTranslation();
  const save = useSaveFile();
  const nameFor = (ending: string): string => fileNameFor(t('share.file.code', { name }), ending);

  async function copy(work: Promise<void>, told: string): Promise<void> {
    const { say } = useNotices.getState();
    await work.then(
      () => say(told),
      () => say(t('share.code.notCopied'), { tone: 'failed' }),
    );
  }

  return {
    copyAddress: () => copy(navigator.clipboard.writeText(address), t('share.code.addressCopied')),
    copyPicture: () =>
      copy(
        navigator.clipboard.write([new ClipboardItem({ 'image/png': qrPng(address) })]),
        t('share.code.pictureCopied'),
      ),
    async savePng() {
      const bytes = new Uint8Array(await (await qrPng(address)).arrayBuffer());
      await save({ suggestedName: nameFor('png'), base64: true }, base64Of(bytes));
    },
    saveSvg: () => save({ suggestedName: nameFor('svg') }, qrSvg(address)),
  };
}

function base64Of(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}
