/** An invented customer as webhooks show one; absent fields are withheld ones (cloud-api 5.3). */
export interface SamplePerson {
  readonly mode: IdentityMode;
  readonly name: string;
  readonly waId?: string;
  readonly bsuid?: string;
  readonly username?: string;
}

/** The four ways in which a customer may be named. */
export type IdentityMode = 'phone' | 'phone-bsuid' | 'username' | 'bsuid-only';

export const samplePeople: Readonly<Record<IdentityMode, SamplePerson>> = {
  phone: { mode: 'phone', name: 'Ana Invented', waId: '5511900001234' },
  'phone-bsuid': { mode: 'phone-bsuid', name: 'Bruno Invented', waId: '5521900005678', bsuid: 'BR.1000000000000001' },
  username: {
    mode: 'username',
    name: 'Carla Invented',
    waId: '553190004321',
    bsuid: 'BR.1000000000000002',
    username: '@carla.invented',
  },
  'bsuid-only': { mode: 'bsuid-only', name: 'Davi Invented', bsuid: 'BR.1000000000000003', username: 'davi_invented' },
};

/** The entry of `contacts[]`. */
export function sampleContact(person: SamplePerson): object {
  return {
    profile: { name: person.name, ...(person.username ? { username: person.username } : {}) },
    ...(person.waId ? { wa_id: person.waId } : {}),
    ...(person.bsuid ? { user_id: person.bsuid } : {}),
  };
}

/** The address fields of an inbound message. */
export function sampleSender(person: SamplePerson): object {
  return {
    ...(person.waId ? { from: person.waId } : {}),
    ...(person.bsuid ? { from_user_id: person.bsuid } : {}),
  };
}
