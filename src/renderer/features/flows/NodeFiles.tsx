import type { MediaContent } from '../../../shared/domain/conversations/content';
import { ReplyFiles } from '../replies/ReplyFiles';
import { useFileList } from '../replies/useFileList';

type Files = readonly MediaContent[];

interface NodeFilesProps {
  readonly files: Files;
  readonly onChange: (update: (files: Files) => Files) => void;
}

/** The files that a step of the robot sends. One that is taken off stays on disk: undo and versions name it. */
export function NodeFiles({ files, onChange }: NodeFilesProps) {
  return <ReplyFiles files={files} attachments={useFileList(files, onChange, { stay: true })} />;
}
