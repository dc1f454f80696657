import { attachments } from './attachments';
import { backup } from './backup';
import { automatic } from './automatic';
import { composer } from './composer';
import { contact } from './contact';
import { conversation } from './conversation';
import { diagnostics } from './diagnostics';
import { disk } from './disk';
import { exporting } from './exporting';
import { failures } from './failures';
import { fields } from './fields';
import { figures } from './figures';
import { flowProblems } from './flowProblems';
import { flowRecords } from './flowRecords';
import { flows } from './flows';
import { frame } from './frame';
import { hours } from './hours';
import { importing } from './importing';
import { inbox } from './inbox';
import { keptHouse } from './keptHouse';
import { macros } from './macros';
import { messageCost } from './messageCost';
import { palette } from './palette';
import { player } from './player';
import { queue } from './queue';
import { replies } from './replies';
import { review } from './review';
import { replyFiles } from './replyFiles';
import { search } from './search';
import { ruleParts } from './ruleParts';
import { rules } from './rules';
import { schedule } from './schedule';
import { service } from './service';
import { sectors } from './sectors';
import { session } from './session';
import { settings } from './settings';
import { setup } from './setup';
import { share } from './share';
import { sound } from './sound';
import { status } from './status';
import { team } from './team';
import { templates } from './templates';
import { timeline } from './timeline';
import { tone } from './tone';
import { viewer } from './viewer';

/** Every text that a person reads, by area. */
export const ptBR = {
  automatic,
  attachments,
  backup,
  composer,
  contact,
  conversation,
  diagnostics,
  disk,
  exporting,
  failures,
  fields,
  figures,
  flowProblems,
  flowRecords,
  flows,
  frame,
  hours,
  importing,
  inbox,
  keptHouse,
  macros,
  messageCost,
  palette,
  player,
  queue,
  replies,
  replyFiles,
  review,
  search,
  ruleParts,
  rules,
  schedule,
  service,
  sectors,
  session,
  settings,
  setup,
  share,
  sound,
  status,
  team,
  templates,
  timeline,
  tone,
  viewer,
} as const;
