import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wallDate, type DateOrder } from './dateOrder';
import { parseChat, type Chat } from './parseChat';

const LRM = '\u200e';
const NNBSP = '\u202f';

function chat(text: string): Chat {
  const parsed = parseChat(text);
  if (!parsed.ok) throw new Error(parsed.failure.code);
  return parsed.value;
}

/** year-month-day hour:minute[:seconds] of each message. */
function moments(text: string, order?: DateOrder): string[] {
  const { messages, order: found } = chat(text);
  return messages.map(({ moment }) => {
    const date = wallDate(moment, order ?? (found.kind === 'known' ? found.order : 'dmy'));
    const seconds = moment.seconds === null ? '' : `:${moment.seconds}`;
    return `${date?.year}-${date?.month}-${date?.day} ${moment.hour}:${String(moment.minute).padStart(2, '0')}${seconds}`;
  });
}

/** The same two messages, the way each phone writes them: 25 December 2023 09:05, 3 January 2024 21:40. */
const styles: [name: string, first: string, second: string, exact: string][] = [
  ['Android pt-BR', '25/12/2023 09:05 - ', '03/01/2024 21:40 - ', ''],
  ['Android pt-PT', '25/12/23, 09:05 - ', '03/01/24, 21:40 - ', ''],
  ['Android en-US', '12/25/23, 9:05 AM - ', '1/3/24, 9:40 PM - ', ''],
  ['Android en-US, narrow blank', `12/25/23, 9:05${NNBSP}AM - `, `1/3/24, 9:40${NNBSP}PM - `, ''],
  ['Android en-GB', '25/12/2023, 09:05 - ', '03/01/2024, 21:40 - ', ''],
  ['Android es', '25/12/23 9:05 - ', '3/1/24 21:40 - ', ''],
  ['Android es-MX', '25/12/23, 9:05 a. m. - ', '3/1/24, 9:40 p. m. - ', ''],
  ['Android es-CO', `25/12/2023, 9:05 a.${NNBSP}m. - `, `3/01/2024, 9:40 p.${NNBSP}m. - `, ''],
  ['Android ISO', '2023-12-25 09:05 - ', '2024-01-03 21:40 - ', ''],
  ['Android with dots', '25.12.23, 09:05 - ', '03.01.24, 21:40 - ', ''],
  ['Android with às', '25/12/2023 às 09:05 - ', '03/01/2024 às 21:40 - ', ''],
  ['iOS pt-BR', '[25/12/2023, 09:05:07] ', '[03/01/2024, 21:40:59] ', ':'],
  ['iOS pt-BR without comma', '[25/12/2023 09:05:07] ', '[03/01/2024 21:40:59] ', ':'],
  ['iOS en-US', `[12/25/23, 9:05:07${NNBSP}AM] `, `[1/3/24, 9:40:59${NNBSP}PM] `, ':'],
  ['iOS with marks', `${LRM}[25/12/23, 09:05:07] `, `${LRM}[03/01/24, 21:40:59] `, ':'],
  ['iOS es', '[25/12/23, 9:05:07] ', '[3/1/24, 21:40:59] ', ':'],
  ['iOS es, 12 hours', '[25/12/23, 9:05:07 a. m.] ', '[3/1/24, 9:40:59 p. m.] ', ':'],
];

describe('the two moments of a chat', () => {
  it.each(styles)('%s', (_name, first, second, exact) => {
    const text = `${first}Ana Inventada: Bom dia\r\n${second}Padaria: Boa noite\r\n`;
    const seconds = exact === '' ? ['', ''] : [':7', ':59'];
    expect(moments(text)).toEqual([`2023-12-25 9:05${seconds[0]}`, `2024-1-3 21:40${seconds[1]}`]);
    expect(chat(text).messages.map(({ author, text: words }) => [author, words])).toEqual([
      ['Ana Inventada', 'Bom dia'],
      ['Padaria', 'Boa noite'],
    ]);
  });

  it('knows the two twelves of a clock of twelve hours', () => {
    const text = '13/1/24, 12:05 AM - A: meia-noite\n13/1/24, 12:05 PM - A: meio-dia\n';
    expect(moments(text)).toEqual(['2024-1-13 0:05', '2024-1-13 12:05']);
  });
});

describe('day and month', () => {
  it('are told apart by a day that no month has', () => {
    expect(chat('1/2/24, 10:00 - A: x\n1/25/24, 10:00 - A: y').order).toEqual({ kind: 'known', order: 'mdy' });
    expect(chat('1/2/24, 10:00 - A: x\n25/2/24, 10:00 - A: y').order).toEqual({ kind: 'known', order: 'dmy' });
  });

  it('are told apart by the order in which time runs forward', () => {
    expect(chat('02/11/23 10:00 - A: x\n05/11/23 10:00 - A: y\n01/12/23 10:00 - A: z').order).toEqual({
      kind: 'known',
      order: 'dmy',
    });
    expect(chat('11/02/23 10:00 - A: x\n11/05/23 10:00 - A: y\n12/01/23 10:00 - A: z').order).toEqual({
      kind: 'known',
      order: 'mdy',
    });
  });

  it('are asked for when both would do', () => {
    expect(chat('01/02/24 10:00 - A: x\n03/04/24 10:00 - A: y').order).toEqual({ kind: 'ambiguous' });
  });

  it('are found whatever the true order is, or asked for: never taken wrongly', () => {
    const day = fc.date({
      min: new Date(Date.UTC(2015, 0, 1)),
      max: new Date(Date.UTC(2026, 11, 31)),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(fc.array(day, { minLength: 1, maxLength: 30 }), fc.constantFrom('dmy', 'mdy'), (days, order) => {
        const lines = [...days]
          .sort((a, b) => a.getTime() - b.getTime())
          .map((date) => {
            const [d, m] = [date.getUTCDate(), date.getUTCMonth() + 1];
            return `${order === 'dmy' ? `${d}/${m}` : `${m}/${d}`}/${date.getUTCFullYear()} 10:00 - A: x`;
          });
        const verdict = chat(lines.join('\n')).order;
        return verdict.kind === 'ambiguous' || (verdict.kind === 'known' && verdict.order === order);
      }),
    );
  });
});

describe('a message', () => {
  it('has many lines, also blank ones and such that look like a moment', () => {
    const text =
      '13/01/2024 10:00 - Ana: Lista:\n\n- pão: 2\n10:30 não é hora\n[nota] fim\n13/01/2024 10:01 - Ana: ok\n';
    expect(chat(text).messages.map(({ text: words }) => words)).toEqual([
      'Lista:\n\n- pão: 2\n10:30 não é hora\n[nota] fim',
      'ok',
    ]);
  });

  it('keeps colons in its text, emoji joined together and text from right to left', () => {
    const text = `13/01/2024 10:00 - Ana: link: https://exemplo.com.br 👩‍👧 مرحبا`;
    expect(chat(text).messages[0]).toMatchObject({ author: 'Ana', text: 'link: https://exemplo.com.br 👩‍👧 مرحبا' });
  });

  it('may be empty, deleted or edited', () => {
    const text = [
      '13/01/2024 10:00 - Ana:',
      '13/01/2024 10:00 - Ana: Mensagem apagada',
      '13/01/2024 10:01 - Loja: Você apagou esta mensagem',
      '13/01/2024 10:02 - Loja: Preço: R$ 12 <Mensagem editada>',
      '13/01/2024 10:02 - Loja: Precio: 12 <Se editó este mensaje.>',
    ];
    expect(chat(text.join('\n')).messages.map(({ text: words, deleted, edited }) => [words, deleted, edited])).toEqual([
      ['', false, false],
      ['Mensagem apagada', true, false],
      ['Você apagou esta mensagem', true, false],
      ['Preço: R$ 12', false, true],
      ['Precio: 12', false, true],
    ]);
  });

  it.each([
    ['IMG-20240113-WA0001.jpg (arquivo anexado)', 'IMG-20240113-WA0001.jpg'],
    [`${LRM}IMG-20240113-WA0001.jpg (file attached)`, 'IMG-20240113-WA0001.jpg'],
    ['PTT-20240113-WA0002.opus (archivo adjunto)', 'PTT-20240113-WA0002.opus'],
    [`${LRM}<anexado: 00000012-PHOTO-2024-01-13-10-00-00.jpg>`, '00000012-PHOTO-2024-01-13-10-00-00.jpg'],
    [`${LRM}<attached: 00000013-nota fiscal.pdf>`, '00000013-nota fiscal.pdf'],
    [`${LRM}<adjunto: 00000014-VIDEO-2024-01-13-10-00-00.mp4>`, '00000014-VIDEO-2024-01-13-10-00-00.mp4'],
  ])('says which file is beside it: %s', (line, file) => {
    const [message] = chat(`13/01/2024 10:00 - Ana: ${line}\nlegenda\n`).messages;
    expect(message).toMatchObject({ attachment: file, text: 'legenda', omitted: null });
  });

  it.each([
    ['<Mídia oculta>', 'unknown'],
    ['<Media omitted>', 'unknown'],
    ['<Multimedia omitido>', 'unknown'],
    [`${LRM}imagem ocultada`, 'image'],
    [`${LRM}image omitted`, 'image'],
    [`${LRM}imagen omitida`, 'image'],
    [`${LRM}vídeo omitido`, 'video'],
    [`${LRM}GIF omitted`, 'video'],
    [`${LRM}áudio ocultado`, 'audio'],
    [`${LRM}audio omitted`, 'audio'],
    [`${LRM}figurinha omitida`, 'sticker'],
    [`${LRM}boleto.pdf • ${LRM}2 páginas ${LRM}documento omitido`, 'document'],
  ])('says that a medium was left out: %s', (line, kind) => {
    expect(chat(`13/01/2024 10:00 - Ana: ${line}`).messages[0]).toMatchObject({ omitted: kind, text: '' });
  });

  it('never takes a path for a file', () => {
    expect(chat('13/01/2024 10:00 - Ana: ../../x.jpg (arquivo anexado)').messages[0]?.attachment).toBeNull();
  });
});

describe('what WhatsApp writes itself', () => {
  it('is no message, on Android nor on iOS', () => {
    const android =
      '13/01/2024 10:00 - As mensagens e as ligações são protegidas com a criptografia de ponta a ponta.\n13/01/2024 10:00 - Ana: Oi';
    const ios = `[13/01/2024, 10:00:00] Ana: ${LRM}As mensagens e as chamadas são protegidas com a criptografia.\n[13/01/2024, 10:00:01] Ana: Oi`;
    for (const text of [android, ios]) expect(chat(text)).toMatchObject({ notices: 1, messages: [{ text: 'Oi' }] });
  });
});

describe('what is no chat with one customer', () => {
  it.each([
    ['', 'empty'],
    [' \r\n\r\n', 'empty'],
    ['nome;telefone\nAna;11 98877-6655\n', 'not-a-chat'],
    [
      Array.from({ length: 30 }, (_none, at) => `linha ${at}`).join('\n') + '\n13/01/2024 10:00 - Ana: Oi',
      'not-a-chat',
    ],
    ['13/01/2024 10:00 - A: x\n13/01/2024 10:01 - B: y\n13/01/2024 10:02 - C: z', 'group'],
    ['13/01/2024 10:00 - Ana criou o grupo "Amigos"\n13/01/2024 10:01 - A: y\n13/01/2024 10:02 - B: y', 'group'],
    ['1/13/24, 10:00 AM - Ana created group "Friends"', 'group'],
    ['31/02/2024 10:00 - A: x', 'bad-dates'],
    ['25/01/2024 10:00 - A: x\n01/25/2024 10:01 - A: x', 'bad-dates'],
    ['13/01/2024 10:00 - As mensagens e as ligações são protegidas com criptografia.', 'no-messages'],
  ])('is refused by its name: %j', (text, code) => {
    const parsed = parseChat(text);
    expect(parsed.ok ? 'ok' : parsed.failure.code).toBe(code);
  });

  it('never throws, whatever the file holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (noise) => {
        parseChat(noise);
        parseChat(`13/01/2024 10:00 - ${noise}: ${noise}`);
      }),
    );
  });
});
