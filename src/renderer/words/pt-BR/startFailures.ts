/** Why a start opened nothing, and what to do; the other codes have their words in setupRefusals. */
export const startFailures = {
  kept: 'Nada foi apagado: as conversas continuam guardadas neste computador.',
  again: 'Tentar de novo',
  trying: 'Tentando…',
  still: 'Tentamos de novo agora e ainda não abriu.',
  detail: 'Detalhe para o suporte: {{detail}}',
  secrets: {
    title: 'As senhas deste número não abriram',
    text: 'O cofre de senhas do sistema não abriu o token e a chave. Se ele pediu uma senha e foi cancelado, tente de novo. Se mudou de usuário ou de computador, conecte o número oficial outra vez: as conversas voltam com ele.',
  },
  journal: {
    title: 'A pasta deste número não abriu',
    text: 'Ela está em uso por outro Balcão aberto, ou este usuário não pode gravar nela. Feche o outro Balcão ou confira a pasta e o espaço no disco, e tente de novo.',
  },
  demonstration: {
    title: 'O número de demonstração não começou',
    text: 'O programa que faz o papel dos clientes não respondeu. Tente de novo; se continuar, feche e abra o Balcão.',
  },
  file: {
    title: 'O arquivo de conexão não pôde ser usado',
    text: 'O Balcão foi aberto com --connection, mas esse arquivo não foi encontrado ou tem um erro. Corrija o arquivo e tente de novo, ou abra o Balcão sem ele.',
  },
  memory: {
    title: 'O Balcão não lembra mais qual é o número',
    text: 'O arquivo em que este computador guardava o número conectado não pôde ser lido e foi posto de lado. Conecte o número de novo: as conversas voltam com ele.',
  },
  port: {
    title: 'A porta deste número não pode ser usada',
    text: 'O sistema não deixa o Balcão receber mensagens por essa porta. Libere a porta e tente de novo.',
  },
  other: {
    title: 'O número não abriu',
    text: 'Algo inesperado aconteceu. Tente de novo; se continuar, feche e abra o Balcão.',
  },
} as const;
