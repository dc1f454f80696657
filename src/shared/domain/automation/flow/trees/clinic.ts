import { close, collect, documents, handoff, menu, message, option, tree } from './parts';

/** A clinic: appointments, results, how to prepare. */
export const clinicTree = tree([
  menu(
    'inicio',
    'Boas-vindas',
    '{{saudacao}}! Aqui é o atendimento da {{empresa}}. Em emergência, ligue 192. O que você precisa?',
    [
      option('marcar', 'Marcar consulta', 'nome', 'agendar, marcar, consulta, horario'),
      option('remarcar', 'Remarcar ou cancelar', 'nomeRemarcar', 'remarcar, desmarcar, cancelar, adiar'),
      option('exame', 'Resultado de exame', 'nomeExame', 'exame, resultado, laudo'),
      option('preparo', 'Preparo de exame', 'preparo', 'preparo, jejum'),
      option('convenio', 'Convênios e valores', 'convenio', 'convenio, plano, valor, preço, particular'),
    ],
    { offerAttendant: true },
  ),
  collect(
    'nome',
    'Nome do paciente',
    'Qual é o nome completo do paciente?',
    ['paciente', 'Paciente', 'name'],
    'nascimento',
  ),
  collect('nascimento', 'Nascimento', 'E a data de nascimento?', ['nascimento', 'Nascimento', 'date'], 'especialidade'),
  collect(
    'especialidade',
    'Especialidade',
    'Com qual especialidade ou médico?',
    ['especialidade', 'Especialidade', 'text'],
    'carteirinha',
  ),
  documents(
    'carteirinha',
    'Carteirinha',
    'Se tiver convênio, envie uma foto da carteirinha. Se for particular, escreva "não tenho".',
    ['Carteirinha do convênio?'],
    'agenda',
  ),
  handoff('agenda', 'Para a agenda', 'Obrigado! Vou passar para a recepção, que confirma o horário com você.'),
  collect(
    'nomeRemarcar',
    'Nome do paciente',
    'Qual é o nome completo do paciente?',
    ['paciente', 'Paciente', 'name'],
    'quando',
  ),
  collect('quando', 'Data marcada', 'Para que dia está marcada?', ['marcada', 'Data marcada', 'date'], 'agenda'),
  collect(
    'nomeExame',
    'Nome do paciente',
    'Qual é o nome completo do paciente?',
    ['paciente', 'Paciente', 'name'],
    'recepcao',
  ),
  handoff('recepcao', 'Para a recepção', 'Certo! Por sigilo, o resultado é entregue por uma pessoa da recepção.'),
  message(
    'preparo',
    'Preparo',
    'Exame de sangue: jejum de 8 horas, água liberada. Ultrassom de abdome: jejum de 6 horas. Traga o pedido médico e um documento com foto.',
    'maisAlgo',
  ),
  message(
    'convenio',
    'Convênios',
    'Atendemos os principais convênios e particular. A recepção confirma o seu plano e o valor.',
    'maisAlgo',
  ),
  menu('maisAlgo', 'Mais alguma coisa?', 'Posso ajudar em mais alguma coisa?', [
    option('sim', 'Sim, ver opções', 'start', 'sim'),
    option('nao', 'Não, obrigado', 'fim', 'nao, obrigado, obrigada'),
    option('pessoa', 'Falar com atendente', 'attendant'),
  ]),
  close('fim', 'Despedida', 'Obrigado pelo contato! Cuide-se bem.'),
]);
