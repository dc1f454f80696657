/**
 * Checks an evidence file of Balcão. It stands inside every one of them and needs nothing beside itself: no network, no
 * package. Texts are for people who have never seen Balcão.
 */

/* SHA-256, as in FIPS 180-4. */
const ROUNDS = primes(64).map((prime) => fraction(Math.cbrt(prime)));

function primes(count) {
  const found = [];
  for (let candidate = 2; found.length < count; candidate += 1) {
    if (found.every((prime) => candidate % prime !== 0)) found.push(candidate);
  }
  return found;
}

function fraction(number) {
  return ((number - Math.floor(number)) * 2 ** 32) | 0;
}

function padded(bytes) {
  const length = bytes.length;
  const whole = new Uint8Array(Math.ceil((length + 9) / 64) * 64);
  whole.set(bytes);
  whole[length] = 0x80;
  const view = new DataView(whole.buffer);
  view.setUint32(whole.length - 8, Math.floor(length / 2 ** 29));
  view.setUint32(whole.length - 4, length << 3);
  return view;
}

const turned = (word, by) => (word >>> by) | (word << (32 - by));

export function sha256(bytes) {
  const view = padded(bytes);
  const state = primes(8).map((prime) => fraction(Math.sqrt(prime)));
  const words = new Int32Array(64);
  for (let block = 0; block < view.byteLength; block += 64) {
    for (let at = 0; at < 16; at += 1) words[at] = view.getInt32(block + at * 4);
    for (let at = 16; at < 64; at += 1) words[at] = spread(words, at);
    compress(state, words);
  }
  return state.map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
}

function spread(words, at) {
  const [near, far] = [words[at - 15], words[at - 2]];
  const first = turned(near, 7) ^ turned(near, 18) ^ (near >>> 3);
  const second = turned(far, 17) ^ turned(far, 19) ^ (far >>> 10);
  return (words[at - 16] + first + words[at - 7] + second) | 0;
}

function compress(state, words) {
  let [a, b, c, d, e, f, g, h] = state;
  for (let at = 0; at < 64; at += 1) {
    const one = turned(e, 6) ^ turned(e, 11) ^ turned(e, 25);
    const first = (h + one + ((e & f) ^ (~e & g)) + ROUNDS[at] + words[at]) | 0;
    const two = turned(a, 2) ^ turned(a, 13) ^ turned(a, 22);
    const second = (two + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0];
  }
  [a, b, c, d, e, f, g, h].forEach((word, at) => {
    state[at] = (state[at] + word) | 0;
  });
}

/* JSON with sorted keys: equal values, equal texts (as in RFC 8785). */
export function canonicalJson(value) {
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  const keys = Object.keys(value).filter((key) => value[key] !== undefined);
  return `{${keys
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonicalJson(value[key])}`)
    .join(',')}}`;
}

const utf8 = (text) => new TextEncoder().encode(text);
const textOf = (bytes) => new TextDecoder('utf-8', { fatal: true }).decode(bytes);
const digest = (value) => sha256(utf8(canonicalJson(value)));

/** Hashes come as hex, or as base64 from WhatsApp. */
function asHex(hash) {
  if (/^[0-9a-f]{64}$/i.test(hash)) return hash.toLowerCase();
  try {
    const raw = atob(hash.replace(/-/g, '+').replace(/_/g, '/'));
    return Array.from(raw, (sign) => sign.charCodeAt(0).toString(16).padStart(2, '0')).join('');
  } catch {
    return '';
  }
}

/**
 * @param files every file of the folder by its path in it (`prova.json`, `midias/…`), as bytes
 * @returns what is wrong (nothing: it is whole), what that proves, and the fingerprint to compare
 */
export function verifyEvidence(files) {
  const wrong = [];
  const manifest = read(files, 'manifesto.json', wrong);
  const proof = read(files, 'prova.json', wrong);
  if (!manifest || !proof) return { ok: false, wrong, proven: [], fingerprint: null };
  checkFiles(files, manifest, wrong);
  const refused = { ok: false, wrong, proven: [], fingerprint: sha256(files.get('manifesto.json')) };
  if (wrong.length > 0) return refused;
  try {
    return verifyProof(files, proof, wrong);
  } catch {
    wrong.push('O arquivo prova.json não tem a forma de uma prova do Balcão.');
    return refused;
  }
}

function verifyProof(files, proof, wrong) {
  if (proof.schema !== 'balcao-evidence/1')
    wrong.push(`O formato ${String(proof.schema)} não é conhecido deste conferidor.`);
  const links = checkEntries(proof, wrong);
  const contents = checkMessages(files, proof, wrong);
  const ok = wrong.length === 0;
  return {
    ok,
    wrong,
    proven: ok ? provenWords(proof, links, contents) : [],
    fingerprint: sha256(files.get('manifesto.json')),
  };
}

function read(files, name, wrong) {
  const bytes = files.get(name);
  if (!bytes) {
    wrong.push(`Falta o arquivo ${name}.`);
    return null;
  }
  try {
    return JSON.parse(textOf(bytes));
  } catch {
    wrong.push(`O arquivo ${name} foi danificado: não pode ser lido.`);
    return null;
  }
}

function checkFiles(files, manifest, wrong) {
  for (const [name, hash] of Object.entries(manifest.files ?? {})) {
    const bytes = files.get(name);
    if (!bytes) wrong.push(`Falta o arquivo ${name}.`);
    else if (sha256(bytes) !== hash) wrong.push(`O arquivo ${name} foi mudado depois da exportação.`);
  }
  for (const name of files.keys()) {
    if (name !== 'manifesto.json' && !(name in (manifest.files ?? {}))) {
      wrong.push(`O arquivo ${name} não faz parte da prova.`);
    }
  }
}

function checkEntries({ entries, chain }, wrong) {
  let linked = 0;
  let before = null;
  for (const { previousHash, entry } of entries) {
    const { hash, ...rest } = entry;
    if (sha256(utf8(previousHash + canonicalJson(rest))) !== hash) wrong.push(`O registro nº ${entry.seq} foi mudado.`);
    if (before && entry.seq <= before.seq) wrong.push(`O registro nº ${entry.seq} está fora da ordem.`);
    if (before && entry.seq === before.seq + 1) {
      if (previousHash !== before.hash) wrong.push(`O registro nº ${entry.seq} não segue o anterior.`);
      linked += 1;
    }
    if (entry.seq > chain.seq) wrong.push(`O registro nº ${entry.seq} é posterior ao fim da cadeia.`);
    if (entry.seq === chain.seq && hash !== chain.hash) wrong.push('O fim da cadeia não confere.');
    before = entry;
  }
  return { linked, gaps: Math.max(0, entries.length - 1 - linked) };
}

/** Digests that the log holds of each message, in their order. */
function digestsOf({ entries }) {
  const digests = new Map();
  for (const { entry } of entries) {
    const { messageId, digest: noted } = entry.body ?? {};
    if (!messageId || !noted) continue;
    digests.set(messageId, [...(digests.get(messageId) ?? []), noted]);
  }
  return digests;
}

function checkMessages(files, proof, wrong) {
  const digests = digestsOf(proof);
  const counts = { fixed: 0, loose: 0, media: 0 };
  for (const message of proof.messages) {
    const contents = [...(message.earlier ?? []).map(({ content }) => content), message.content];
    const noted = digests.get(message.id);
    // Entries of an older Balcão tell only that there was a message.
    const missing = contents.filter((content) => !(noted ?? []).includes(digest(content))).length;
    if (missing === 0) counts.fixed += 1;
    else if (missing <= contents.length - (noted?.length ?? 0)) counts.loose += 1;
    else wrong.push(`A mensagem de ${new Date(message.at).toISOString()} não é a que foi registrada.`);
    counts.media += checkMedium(files, proof, message, wrong);
  }
  return counts;
}

function checkMedium(files, { media }, { content }, wrong) {
  const medium = content.kind === 'media' ? media.find(({ mediaId }) => mediaId === content.mediaId) : undefined;
  if (!medium?.file) return 0;
  const bytes = files.get(medium.file);
  if (!bytes) return 0;
  const hash = sha256(bytes);
  if (hash !== medium.sha256) wrong.push(`O arquivo ${medium.file} não é o que a mensagem trouxe.`);
  else if (content.sha256 && asHex(content.sha256) !== hash) {
    wrong.push(`O arquivo ${medium.file} não tem o código que o WhatsApp informou.`);
  }
  return 1;
}

function provenWords({ entries, messages, chain, checked }, { linked, gaps }, { fixed, loose, media }) {
  const lines = [
    'Nenhum arquivo desta pasta foi mudado desde a exportação, se a impressão digital abaixo for a que foi guardada fora daqui.',
    `${entries.length} registros: cada um confere com o seu código, que depende do registro anterior.`,
    `${linked} seguem um ao outro sem falta. Em ${gaps} pontos há registros de outras conversas no meio, que ficam de fora por sigilo.`,
    `${fixed} de ${messages.length} mensagens têm exatamente o conteúdo que foi registrado quando chegaram ou foram escritas.`,
  ];
  if (loose > 0) lines.push(`De ${loose} mensagens o registro guarda só que existiram e quando, não o conteúdo.`);
  if (media > 0) lines.push(`${media} arquivos conferem byte por byte.`);
  lines.push(
    `Na exportação o Balcão conferiu a cadeia inteira, do registro 1 ao ${checked.to}; ela terminava no código ${chain.hash}.`,
    'Não está provado quem segurava o celular do cliente, nem que o dono do computador não recriou a cadeia inteira antes da exportação: para isso compare o código do fim da cadeia com um guardado antes.',
  );
  return lines;
}
