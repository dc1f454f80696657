import { useEffect, useRef, useState } from 'react';
import { getDocumentProxy } from 'unpdf';
import { useTranslation } from '../../words/useTranslation';
import css from './MediaViewer.module.css';

type PdfDocument = Awaited<ReturnType<typeof getDocumentProxy>>;

interface PdfPagesProps {
  readonly source: string;
  readonly zoom: number;
  readonly onBroken: () => void;
}

/** More pages are painted only on demand: each is a picture of its own. */
const PAGES_MAX = 50;
/** Points of a page at zoom 1, CSS px. */
const WIDTH = 820;

/** A PDF as its pages, one below the other. It runs no script of the document. */
export function PdfPages({ source, zoom, onBroken }: PdfPagesProps) {
  const { t } = useTranslation();
  const [document, setDocument] = useState<PdfDocument | null>(null);
  useEffect(() => {
    let gone = false;
    let opened: PdfDocument | null = null;
    async function open(): Promise<void> {
      const response = await fetch(source);
      opened = await getDocumentProxy(new Uint8Array(await response.arrayBuffer()), { isEvalSupported: false });
      if (!gone) setDocument(opened);
    }
    open().catch(() => gone || onBroken());
    return () => {
      gone = true;
      void opened?.destroy();
    };
  }, [onBroken, source]);
  if (!document) return <p role="status">{t('viewer.opening')}</p>;
  const count = Math.min(document.numPages, PAGES_MAX);
  return (
    <div className={css.pages} data-pages={document.numPages}>
      {Array.from({ length: count }, (_none, at) => (
        <PdfPage key={at} document={document} number={at + 1} zoom={zoom} />
      ))}
      {document.numPages > count && <p className={css.fact}>{t('viewer.morePages', { count: PAGES_MAX })}</p>}
    </div>
  );
}

interface PdfPageProps {
  readonly document: PdfDocument;
  readonly number: number;
  readonly zoom: number;
}

function PdfPage({ document, number, zoom }: PdfPageProps) {
  const { t } = useTranslation();
  const canvas = useRef<HTMLCanvasElement>(null);
  const [painted, setPainted] = useState(false);
  useEffect(() => {
    let stop = (): void => undefined;
    async function paint(): Promise<void> {
      const page = await document.getPage(number);
      const sheet = canvas.current;
      if (!sheet) return;
      const plain = page.getViewport({ scale: 1 });
      const viewport = page.getViewport({ scale: ((WIDTH * zoom) / plain.width) * window.devicePixelRatio });
      sheet.width = viewport.width;
      sheet.height = viewport.height;
      sheet.style.inlineSize = `${WIDTH * zoom}px`;
      const task = page.render({ canvas: sheet, viewport });
      stop = () => task.cancel();
      await task.promise;
      setPainted(true);
    }
    // A cancelled painting is followed by another one, or by nothing.
    paint().catch(() => undefined);
    return () => stop();
  }, [document, number, zoom]);
  return (
    <canvas
      ref={canvas}
      className={css.page}
      role="img"
      aria-label={t('viewer.page', { number, count: document.numPages })}
      data-painted={painted || undefined}
    />
  );
}
