/** One entry a code of shared/contract/checkCodes: what it means, and what to do about it (empty when nothing). */
export const setupChecks = {
  graph: {
    unreachable: {
      means: 'Não foi possível falar com a Meta.',
      act: 'Veja se este computador está com internet e se um antivírus ou proxy não bloqueia graph.facebook.com.',
    },
    busy: {
      means: 'A Meta não respondeu a tempo.',
      act: 'Espere um minuto e verifique de novo. Não é um erro do que você digitou.',
    },
    refused: {
      means: 'A Meta recusou a pergunta.',
      act: 'Confira os números e o token. Se continuar, copie o detalhe abaixo e procure por ele na ajuda da Meta.',
    },
  },
  check: {
    skipped: { means: 'Não foi verificado: depende de um item acima.', act: 'Resolva primeiro o item que falhou.' },
  },
  number: {
    ok: { means: 'O número existe e este token pode usá-lo.', act: '' },
    'bad-id': {
      means: 'A identificação do número tem só algarismos.',
      act: 'Copie de novo “Identificação do número de telefone”. Não é o telefone com DDD.',
    },
    unknown: {
      means: 'A Meta não encontrou este número com este token.',
      act: 'Confira se a identificação está inteira e se o usuário do sistema recebeu acesso à conta do WhatsApp.',
    },
    'not-connected': {
      means: 'O número existe, mas ainda não está conectado à API.',
      act: 'No Gerenciador do WhatsApp, termine o registro do número (nome aprovado e código confirmado).',
    },
    blocked: {
      means: 'A Meta bloqueou ou restringiu este número.',
      act: 'Abra o Gerenciador do WhatsApp, veja o motivo em “Qualidade da conta” e peça a revisão por lá.',
    },
  },
  account: {
    ok: { means: 'A conta do WhatsApp confere com o número.', act: '' },
    'bad-id': {
      means: 'A identificação da conta tem só algarismos.',
      act: 'Copie de novo “Identificação da conta do WhatsApp Business”.',
    },
    unknown: {
      means: 'A Meta não encontrou esta conta com este token.',
      act: 'Nas Configurações do negócio, dê ao usuário do sistema acesso total a esta conta do WhatsApp.',
    },
    other: {
      means: 'A conta existe, mas o número não é dela.',
      act: 'Os dois números vêm da mesma tela. Copie-os juntos, de novo.',
    },
  },
  token: {
    ok: { means: 'O token vale e tem as duas permissões.', act: '' },
    malformed: {
      means: 'O token veio vazio, com espaço ou quebra de linha.',
      act: 'Copie o token pelo botão “Copiar” da Meta e cole de uma vez.',
    },
    invalid: {
      means: 'O token venceu, foi cancelado ou não foi copiado inteiro.',
      act: 'Gere outro: Usuários do sistema → Gerar token → validade “Nunca”.',
    },
    'no-permission': {
      means: 'O token vale, mas falta uma permissão.',
      act: 'Gere outro marcando whatsapp_business_messaging e whatsapp_business_management.',
    },
  },
  'app-secret': {
    ok: { means: 'A chave secreta é do mesmo aplicativo do token.', act: '' },
    malformed: {
      means: 'A chave secreta tem 32 caracteres, de 0 a 9 e de a até f.',
      act: 'No aplicativo: Configurações → Básico → Chave secreta do aplicativo → Mostrar.',
    },
    wrong: {
      means: 'A chave secreta é de outro aplicativo ou foi digitada errada.',
      act: 'Abra o aplicativo que gerou o token e copie a chave de lá. Sem ela, as mensagens não são aceitas.',
    },
  },
  subscription: {
    ok: { means: 'O aplicativo já recebe os avisos desta conta.', act: '' },
    missing: {
      means: 'O aplicativo ainda não recebe os avisos desta conta.',
      act: 'Não precisa fazer nada: ao abrir o balcão, a inscrição é feita.',
    },
    refused: {
      means: 'A Meta não deixou inscrever o aplicativo nesta conta.',
      act: 'Dê ao usuário do sistema acesso total ao aplicativo e à conta, e verifique de novo.',
    },
  },
  callback: {
    ok: { means: 'O endereço deste balcão está registrado para o número.', act: '' },
    none: {
      means: 'Nenhum endereço está registrado para este número.',
      act: 'Não precisa fazer nada: ao abrir o balcão, o endereço é registrado.',
    },
    other: {
      means: 'Hoje as mensagens deste número vão para outro endereço.',
      act: 'Ao abrir o balcão, elas passam a chegar aqui. O outro sistema deixa de recebê-las.',
    },
    refused: {
      means: 'A Meta perguntou ao endereço público e não aceitou a resposta.',
      act: 'Confira se o túnel está ligado e se ele aponta para a porta deste computador.',
    },
    'not-kept': {
      means: 'O endereço foi registrado, mas a Meta mostra outro.',
      act: 'Outro sistema pode estar registrando o mesmo número. Desligue-o e verifique de novo.',
    },
    'too-long': {
      means: 'O endereço público é longo demais: com o caminho secreto, passa de 200 caracteres.',
      act: 'Use um endereço mais curto no túnel.',
    },
  },
  reachable: {
    ok: { means: 'O endereço público chega a este computador.', act: '' },
    loopback: { means: 'A API está neste computador: não precisa de endereço público.', act: '' },
    'missing-address': {
      means: 'Falta o endereço público.',
      act: 'Volte ao passo “Endereço” e ligue um túnel. Sem ele, nenhuma mensagem chega.',
    },
    'bad-address': {
      means: 'O endereço público não serve.',
      act: 'Ele começa com https:// e termina no nome, sem nada depois: https://balcao.suaempresa.com.br',
    },
    'port-busy': {
      means: 'Outro programa usa esta porta.',
      act: 'Escolha outra porta aqui e no túnel, ou feche o outro programa.',
    },
    'no-answer': {
      means: 'Ninguém responde no endereço público.',
      act: 'Ligue o túnel. Se o endereço é novo, espere alguns minutos até o nome valer na internet.',
    },
    'wrong-answer': {
      means: 'Alguém responde no endereço público, mas não é este computador.',
      act: 'No túnel, aponte para http://127.0.0.1 com a porta deste balcão.',
    },
    altered: {
      means: 'A mensagem chega, mas é modificada no caminho.',
      act: 'Desligue no túnel ou proxy tudo o que reescreve o conteúdo (compressão, filtros, páginas de aviso).',
    },
  },
  vault: {
    protected: { means: 'Token e chave ficam no cofre de senhas do sistema.', act: '' },
    unprotected: {
      means: 'Este sistema não tem um cofre de senhas.',
      act: 'Sem cofre, token e chave ficam legíveis na pasta de dados. Instale um (GNOME Keyring ou KWallet) ou aceite abaixo.',
    },
  },
} as const;
