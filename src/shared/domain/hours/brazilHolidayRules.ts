import { dayOfParts, weekdayOf } from './date';

/**
 * A holiday by law. The rules are those of the package date-holidays (type "public"; its data are from Wikipedia and
 * the laws, CC BY-SA 3.0): the package itself would be 1.7 MB of the app. The tests hold the two together and list
 * where the law is followed instead.
 */
export interface BrazilHolidayRule {
  readonly name: string;
  /** Days since 1970-01-01; null: not in this year. */
  readonly dayIn: (year: number) => number | null;
  /** ISO dates between which it is law: from `since` on, before `until`. */
  readonly since?: string;
  readonly until?: string;
}

type DayIn = BrazilHolidayRule['dayIn'];

const SUNDAY = 6;

/** `07-09`: the same date every year. */
function fixed(date: string): DayIn {
  return (year) => dayOfParts(year, Number(date.slice(0, 2)), Number(date.slice(3)));
}

/** A date, or the Sunday after it. */
function sundayFrom(date: string): DayIn {
  return (year) => {
    const day = fixed(date)(year) ?? 0;
    return day + SUNDAY - weekdayOf(day);
  };
}

/** Days from Easter Sunday. */
function easter(days: number): DayIn {
  return (year) => easterSunday(year) + days;
}

/** Elections are in even years. */
function inEvenYears(dayIn: DayIn): DayIn {
  return (year) => (year % 2 === 0 ? dayIn(year) : null);
}

/** The Gregorian computus of Meeus, Jones and Butcher. */
function easterSunday(year: number): number {
  const a = year % 19;
  const century = Math.floor(year / 100);
  const ofCentury = year % 100;
  const moon = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const h = (19 * a + century - Math.floor(century / 4) - moon + 15) % 30;
  const l = (32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - h - (ofCentury % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const march22 = h + l - 7 * m;
  return dayOfParts(year, 3, 22) + march22;
}

function rule(name: string, dayIn: DayIn, since?: string, until?: string): BrazilHolidayRule {
  return { name, dayIn, ...(since && { since }), ...(until && { until }) };
}

export const nationalRules: readonly BrazilHolidayRule[] = [
  rule('Ano-Novo', fixed('01-01')),
  rule('Sexta-feira Santa', easter(-2)),
  rule('Tiradentes', fixed('04-21')),
  rule('Dia do Trabalhador', fixed('05-01')),
  rule('Independência do Brasil', fixed('09-07')),
  rule('Nossa Senhora Aparecida', fixed('10-12')),
  rule('Eleições, primeiro turno', inEvenYears(sundayFrom('10-01'))),
  rule('Eleições, segundo turno', inEvenYears(sundayFrom('10-25'))),
  rule('Finados', fixed('11-02')),
  rule('Proclamação da República', fixed('11-15')),
  rule('Dia da Consciência Negra', fixed('11-20'), '2023-12-21'),
  rule('Natal', fixed('12-25')),
];

const blackAwareness = (since: string) => rule('Dia da Consciência Negra', fixed('11-20'), since, '2023-12-21');

/** State → its own holidays. */
export const stateRules: ReadonlyMap<string, readonly BrazilHolidayRule[]> = new Map([
  [
    'AC',
    [
      rule('Dia do Evangélico', fixed('01-12'), '2004-01-29'),
      rule('Dia Internacional da Mulher', fixed('03-08'), '2001-09-14'),
      rule('Aniversário do Acre', fixed('06-15'), '1964-09-02'),
      rule('Dia da Amazônia', fixed('09-05'), '2004-01-05'),
    ],
  ],
  [
    'AL',
    [
      rule('São João', fixed('06-24'), '1993-07-07'),
      rule('São Pedro', fixed('06-29'), '1993-07-07'),
      rule('Emancipação política de Alagoas', fixed('09-16')),
      rule('Morte de Zumbi dos Palmares', fixed('11-20'), '1995-08-01'),
    ],
  ],
  ['AM', [rule('Elevação do Amazonas a província', fixed('09-05'), '1977-12-21'), blackAwareness('2010-07-08')]],
  [
    'AP',
    [rule('São José', fixed('03-19'), '2002-04-16'), rule('Criação do Território Federal do Amapá', fixed('09-13'))],
  ],
  ['BA', [rule('Independência da Bahia', fixed('07-02'))]],
  ['CE', [rule('Data magna do Ceará', fixed('03-25'), '2011-12-01')]],
  ['DF', [rule('Dia do Evangélico', fixed('11-30'), '1995-12-04')]],
  ['ES', [rule('Nossa Senhora da Penha', easter(8), '2019-07-04')]],
  ['GO', [rule('Fundação da Cidade de Goiás', fixed('07-26')), rule('Pedra fundamental de Goiânia', fixed('10-24'))]],
  ['MA', [rule('Adesão do Maranhão à Independência', fixed('07-28'), '1964-10-02')]],
  ['MG', []],
  ['MS', [rule('Criação de Mato Grosso do Sul', fixed('10-11'), '1979-10-29')]],
  ['MT', [blackAwareness('2002-12-27')]],
  ['PA', [rule('Adesão do Grão-Pará à Independência', fixed('08-15'), '1996-09-10')]],
  [
    'PB',
    [
      // Ended by the state's law 10.601 of 2015.
      rule('Memória do presidente João Pessoa', fixed('07-26'), undefined, '2015-12-16'),
      rule('Nossa Senhora das Neves', fixed('08-05'), '1967-08-30'),
    ],
  ],
  [
    'PE',
    [
      rule('Revolução Pernambucana', sundayFrom('03-01'), '2009-07-02', '2017-06-08'),
      // The state's law 16.059 of 2017: a day of its own instead of a Sunday.
      rule('Data magna de Pernambuco', fixed('03-06'), '2017-06-08'),
    ],
  ],
  ['PI', [rule('Dia do Piauí', fixed('10-19'), '1937-01-01')]],
  ['PR', [rule('Emancipação política do Paraná', fixed('12-19'), '1962-12-18')]],
  [
    'RJ',
    [
      rule('Carnaval', easter(-47), '2008-05-14'),
      rule('São Jorge', fixed('04-23'), '2008-03-05'),
      blackAwareness('2002-11-11'),
    ],
  ],
  ['RN', [rule('Mártires de Cunhaú e Uruaçu', fixed('10-03'), '2006-12-06')]],
  [
    'RO',
    [
      rule('Criação de Rondônia', fixed('01-04'), '2010-04-22'),
      rule('Dia do Evangélico', fixed('06-18'), '2001-12-20'),
    ],
  ],
  ['RR', [rule('Criação de Roraima', fixed('10-05'))]],
  ['RS', [rule('Proclamação da República Rio-Grandense', fixed('09-20'))]],
  [
    'SC',
    [
      rule('Dia de Santa Catarina', fixed('08-11'), '2004-01-22', '2005-07-15'),
      rule('Dia de Santa Catarina', sundayFrom('08-11'), '2005-07-15'),
      rule('Santa Catarina de Alexandria', fixed('11-25'), '1996-12-26', '2005-07-15'),
      rule('Santa Catarina de Alexandria', sundayFrom('11-25'), '2005-07-15'),
    ],
  ],
  ['SE', [rule('Emancipação política de Sergipe', fixed('07-08'))]],
  ['SP', [rule('Revolução Constitucionalista', fixed('07-09'), '1997-03-05'), blackAwareness('2023-09-12')]],
  [
    'TO',
    [
      rule('Autonomia do Tocantins', fixed('03-18'), '1998-03-17'),
      rule('Nossa Senhora da Natividade', fixed('09-08'), '1993-12-28'),
      rule('Criação do Tocantins', fixed('10-05'), '1989-11-17'),
    ],
  ],
]);
