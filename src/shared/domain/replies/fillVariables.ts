import { done, refused } from '../../kernel/result';
import type { Failure, Result } from '../../kernel/result';
import { firstName } from './firstName';
import { dateWords, greetingWords, openingWords, timeWords } from './moments';
import { parseVariables, shownBroken, variableName } from './parseVariables';
import type { ReplyFacts } from './replyFacts';

/** Variables that Balcão fills itself, in the order in which they are offered. Written into texts: never renamed. */
export const knownVariables = [
  ...(['nome', 'primeiro_nome', 'saudacao', 'atendente', 'protocolo', 'empresa', 'setor'] as const),
  ...(['data', 'hora', 'proxima_abertura'] as const),
] as const;

export type KnownVariable = (typeof knownVariables)[number];

/** Other words that people write for the same. */
const aliases: Readonly<Record<string, KnownVariable>> = {
  cliente: 'nome',
  nome_do_cliente: 'nome',
  nome_completo: 'nome',
  primeironome: 'primeiro_nome',
  atendente_nome: 'atendente',
  nome_do_atendente: 'atendente',
  nome_da_empresa: 'empresa',
  horario: 'hora',
  abertura: 'proxima_abertura',
};

export interface VariablesMissing extends Failure {
  readonly code: 'variables-missing';
  /** Names without a value, each once, in the order of the text. */
  readonly missing: readonly string[];
  /** Places with braces that cannot be read, as written, shortened. */
  readonly broken: readonly string[];
}

/**
 * Fills the variables of a text. Total: gives either the whole text, in which no `{{` is left (not even out of a
 * customer's own name), or what is missing. No half-filled text ever comes out. (service-desk 3, canned)
 */
export function fillVariables(text: string, facts: ReplyFacts): Result<string, VariablesMissing> {
  const missing = new Set<string>();
  const broken: string[] = [];
  let filled = '';
  for (const piece of parseVariables(text)) {
    if (piece.kind === 'words') filled += piece.text;
    else if (piece.kind === 'broken') broken.push(shownBroken(piece.text));
    else {
      const value = valueOf(piece.name, facts);
      if (value === null) missing.add(piece.name);
      else filled += isGreeting(piece.name) ? inPlace(value, filled) : value;
    }
  }
  if (missing.size === 0 && broken.length === 0) {
    const at = filled.indexOf('{{');
    if (at < 0) return done(filled);
    // A brace of the text and one of a value met.
    broken.push(shownBroken(filled.slice(at)));
  }
  return refused({ code: 'variables-missing', missing: [...missing], broken });
}

/** The text with what is known; what is not stays as it was written, to be asked for where somebody writes. */
export function fillKnown(text: string, facts: ReplyFacts): string {
  return fillWith(text, (name) => valueOf(name, facts));
}

/** The text with what somebody filled in, by the names of its variables; empty values fill nothing. */
export function fillGiven(text: string, values: Readonly<Record<string, string>>): string {
  const given = new Map(Object.entries(values).map(([name, value]) => [name, plain(value)]));
  return fillWith(text, (name) => given.get(name) ?? null);
}

function fillWith(text: string, value: (name: string) => string | null): string {
  let filled = '';
  for (const piece of parseVariables(text)) {
    const words = piece.kind === 'variable' ? value(piece.name) : null;
    if (piece.kind !== 'variable' || words === null) filled += piece.text;
    else filled += isGreeting(piece.name) ? inPlace(words, filled) : words;
  }
  return filled;
}

/** The value of one variable, by the name that `variableName` gives; null: not known. Never with two braces in a row. */
export function valueOf(name: string, facts: ReplyFacts): string | null {
  const own = ownFields(facts).get(name);
  const value = own ?? knownValue(aliases[name] ?? name, facts);
  return value === null ? null : plain(value);
}

function plain(value: string): string | null {
  return value.trim().replace(/\{{2,}/g, '{') || null;
}

function ownFields({ fields = {} }: ReplyFacts): ReadonlyMap<string, string> {
  const named = Object.entries(fields).map(([name, value]) => [variableName(name), value] as const);
  return new Map(named.filter(([, value]) => value.trim() !== ''));
}

function knownValue(name: string, facts: ReplyFacts): string | null {
  const { now, zone, customerName, nextOpening } = facts;
  switch (name as KnownVariable) {
    case 'nome':
      return customerName;
    case 'primeiro_nome':
      return customerName === null ? null : firstName(customerName);
    case 'saudacao':
      return greetingWords(now, zone);
    case 'atendente':
      return facts.attendantName;
    case 'protocolo':
      return facts.protocol;
    case 'empresa':
      return facts.companyName;
    case 'setor':
      return facts.sectorName ?? null;
    case 'data':
      return dateWords(now, zone);
    case 'hora':
      return timeWords(now, zone);
    case 'proxima_abertura':
      return nextOpening === null ? null : openingWords(nextOpening, now, zone);
    default:
      return null;
  }
}

function isGreeting(name: string): boolean {
  return name === 'saudacao';
}

/** `Olá, bom dia!` but `Bom dia, Ana!`: large at the beginning of a sentence. */
function inPlace(words: string, before: string): string {
  const begins = /(?:^|[.!?…\n])["'“*_~\s]*$/u.test(before);
  return begins ? words.charAt(0).toUpperCase() + words.slice(1) : words;
}
