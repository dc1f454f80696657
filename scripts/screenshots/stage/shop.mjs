const minute = 60_000;
const hour = 60 * minute;

/** An invented shop; numbers that nobody has. `ago`: how long before the picture the customer wrote, ms. */
export const people = [
  person(1, 'joana', 'Joana Prado'),
  person(2, 'rogerio', 'Rogério Tavares'),
  person(3, 'lu.moreira', '', { mode: 'bsuid-only' }),
  person(4, 'oficina', 'Oficina São Jorge', { delivery: 'delivered-only' }),
  person(5, 'claudio', 'Cláudio Assunção'),
  person(6, 'neide', 'Dona Neide'),
  person(7, 'semnome', ''),
  person(8, 'aurelio', 'Aurélio Batista Nogueira da Gama e Albuquerque Sobrinho'),
  person(9, 'marta', 'Marta Quintela'),
  person(10, 'padaria', 'Padaria Três Irmãos'),
  person(11, 'bruno', 'Bruno Sá'),
  person(12, 'iara', 'Iara Fonseca 🌻'),
];

function person(place, key, name, more = {}) {
  const two = String(place).padStart(2, '0');
  return { key, name, waId: `55119000012${two}`, bsuid: `BR.77000000000000${two}`, mode: 'phone-bsuid', ...more };
}

const text = (who, ago, words, more) => ({ who, ago, spec: { type: 'text', text: words, ...more } });
const answer = (who, ago, words, delivery = 'read') => ({ who, ago, answer: words, delivery });

/** What happened before the picture, oldest first. `answer`: typed by us on the real screen at that time. */
export const story = [
  text('marta', 30 * hour, 'Consegui resolver pelo aplicativo do banco, obrigada!'),
  { who: 'neide', ago: 23 * hour + 9 * minute, spec: { type: 'audio', voice: true } },
  text('aurelio', 5 * hour, 'Ficou ótimo. Muito obrigado pela atenção de vocês!'),
  answer('aurelio', 4.9 * hour, 'Nós que agradecemos, seu Aurélio. Até a próxima!'),
  text('padaria', 3 * hour, 'Bom dia! Podem mandar a nota do mês passado?'),
  answer('padaria', 2.9 * hour, 'Bom dia! Segue a nota de outubro, no valor de R$ 1.284,00.', 'failed'),
  text('semnome', 66 * minute, 'Segunda via de boleto'),
  text('claudio', 40 * minute, 'Boa tarde, alguém pode me atender?'),
  text('claudio', 39 * minute, 'É sobre o lance que dei ontem'),
  text('claudio', 38 * minute, 'Boa tarde, ainda não me retornaram'),
  text('iara', 31 * minute, 'Adorei! 😍'),
  answer('iara', 30 * minute, 'Que bom, Iara! Qualquer coisa, é só chamar.'),
  text('oficina', 18 * minute, 'Preciso do boleto deste mês outra vez'),
  answer('oficina', 16 * minute, 'Boleto de novembro enviado para o e-mail de cadastro.', 'delivered'),
  text('joana', 14 * minute, 'Bom dia! Quero mandar os documentos do meu crédito'),
  answer(
    'joana',
    12 * minute,
    'Bom dia, Joana! Aqui é a Marina. Antes de começar, confirme *os 3 últimos dígitos* do seu CPF e o dia do seu aniversário, por favor.',
  ),
  { who: 'bruno', ago: 11 * minute, spec: { type: 'image', caption: 'Olha como a peça chegou' } },
  text('joana', 10 * minute, '418, dia 9', { quotes: 'Aqui é a Marina' }),
  {
    who: 'joana',
    ago: 9 * minute,
    spec: { type: 'document', fileName: 'comprovante-renda-out.pdf', mimeType: 'application/pdf' },
  },
  answer('joana', 8 * minute, 'Recebi, obrigada! Agora falta só o comprovante de endereço.'),
  { who: 'joana', ago: 7.5 * minute, reacts: '🙏', to: 'Recebi, obrigada' },
  text('lu.moreira', 7 * minute, 'Posso passar aí amanhã cedo?'),
  answer('lu.moreira', 6 * minute, 'Pode sim! Abrimos às 8h. Vou separar para você.'),
  text('rogerio', 4 * minute, 'Qual o valor do lance mínimo?'),
  text('joana', 2.5 * minute, 'Só tenho conta de luz no nome do meu marido'),
  text('joana', 2 * minute, 'Pode ser? Moramos no mesmo endereço'),
];
