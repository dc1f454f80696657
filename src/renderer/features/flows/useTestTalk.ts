import { useLiveQuery } from 'dexie-react-hooks';
import { useCallback, useMemo, useRef, useState } from 'react';
import { variablesIn } from '../../../shared/domain/automation/flow/fillText';
import { wantedKeys } from '../../../shared/domain/automation/flow/findRecord';
import type { Flow } from '../../../shared/domain/automation/flow/flow';
import { newSession, type FlowSession } from '../../../shared/domain/automation/flow/session';
import { stepFlow } from '../../../shared/domain/automation/flow/stepFlow';
import type { FlowAct, FlowContext, FlowInput } from '../../../shared/domain/automation/flow/step';
import type { CustomerRecord } from '../../../shared/domain/automation/flow/customerRecord';
import { SECOND, type Instant } from '../../../shared/kernel/instant';
import { useDesk, type Desk } from '../app/desk';
import { recordsByKeys, someRecord } from '../../db/records/read';

/** A word of the person who plays the customer, before it has its id and moment. */
export type Said =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'choice'; readonly optionId: string; readonly title: string }
  | { readonly kind: 'pdf' | 'sharp' | 'blurred' | 'voice' }
  | { readonly kind: 'silence' };

export type TalkItem =
  | { readonly from: 'customer'; readonly id: number; readonly said: Exclude<Said, { readonly kind: 'silence' }> }
  | { readonly from: 'bot'; readonly id: number; readonly act: FlowAct };

/** The phone number of whoever plays: nobody's. */
const TEST_PHONE = 'phone:5511900000000';
const PAUSE = 10 * SECOND;

export interface TestTalk {
  readonly items: readonly TalkItem[];
  readonly session: FlowSession;
  /** With what an identity can be confirmed here. */
  readonly record: CustomerRecord;
  put(said: Said): void;
  begin(): void;
}

/** A conversation with the draft, by the very decision that customers get; nothing of it is stored or sent. */
export function useTestTalk(flow: Flow, variables: Readonly<Record<string, string>>): TestTalk {
  const desk = useDesk();
  const { db, clock } = desk;
  const imported = useLiveQuery(() => someRecord(db), [db]);
  const record = useMemo(() => imported ?? inventedRecord(flow), [flow, imported]);
  const [session, setSession] = useState(() => newSession('test', 0, clock()));
  const [items, setItems] = useState<readonly TalkItem[]>([]);
  const current = useRef(session);
  const moment = useRef(clock());
  const count = useRef(0);
  const begin = useCallback(() => {
    current.current = newSession('test', 0, clock());
    moment.current = clock();
    setSession(current.current);
    setItems([]);
  }, [clock]);
  const put = useCallback(
    (said: Said): void => {
      count.current += 1;
      const id = count.current;
      const { dueAt } = current.current;
      moment.current = said.kind === 'silence' ? Math.max(moment.current, dueAt ?? 0) : moment.current + PAUSE;
      const now = moment.current;
      void contextOf(desk, current.current, record, { now, variables }).then((context) => {
        const step = stepFlow(flow, current.current, inputOf(said, `test-${id}`, now), context);
        current.current = step.session;
        setSession(step.session);
        const bot = step.acts.map((act, place) => ({ from: 'bot', id: id * 100 + place + 1, act }) as const);
        const mine = said.kind === 'silence' ? [] : [{ from: 'customer', id: id * 100, said } as const];
        setItems((before) => [...before, ...mine, ...bot]);
      });
    },
    [desk, flow, record, variables],
  );
  return { items, session, record, put, begin };
}

async function contextOf(
  { db }: Desk,
  session: FlowSession,
  record: CustomerRecord,
  { now, variables }: Pick<FlowContext, 'now' | 'variables'>,
): Promise<FlowContext> {
  const records = new Map<string, readonly CustomerRecord[]>(await recordsByKeys(db, wantedKeys(session, [])));
  // Whoever plays is the customer of that record.
  records.set(TEST_PHONE, [record]);
  return { now, variables, records, phoneKeys: [TEST_PHONE], identityLocked: false, isOpen: true };
}

const sharp = { width: 1_600, height: 1_200, sharpness: 400 };

function inputOf(said: Said, id: string, at: Instant): FlowInput {
  const file = { mimeType: 'image/jpeg', size: 300_000, picture: sharp, lost: false };
  switch (said.kind) {
    case 'text':
      return { ...said, id, at };
    case 'choice':
      return { ...said, id, at };
    case 'pdf':
      return { kind: 'file', id, at, file: { ...file, mimeType: 'application/pdf', picture: null } };
    case 'sharp':
      return { kind: 'file', id, at, file };
    case 'blurred':
      return { kind: 'file', id, at, file: { ...file, picture: { ...sharp, sharpness: 8 } } };
    case 'voice':
      return { kind: 'other', id, at };
    case 'silence':
      return { kind: 'silence', id, at };
  }
}

/** Without a table there is still somebody to try the identity step with; the columns say their own names. */
function inventedRecord(flow: Flow): CustomerRecord {
  const columns = flow.nodes.flatMap(({ text }) => variablesIn(text)).filter((name) => name.startsWith('registro.'));
  const values = columns.map((name) => name.slice('registro.'.length)).map((name) => [name, `[${name}]`]);
  const who = { id: 'test', name: null, cpf: '52998224725', birthDate: '1985-03-09' };
  return { ...who, values: Object.fromEntries(values) as Record<string, string> };
}
