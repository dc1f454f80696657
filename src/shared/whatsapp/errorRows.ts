export type ErrorAction = 'retry' | 'wait' | 'final' | 'alert';

/** Keys of what a person can do; words/ has a sentence for each. Kept stable. */
export type ErrorAdvice =
  | 'add-test-recipient'
  | 'ask-phone'
  | 'ask-resend'
  | 'call-problem'
  | 'check-account'
  | 'check-identity'
  | 'check-network'
  | 'check-permissions'
  | 'check-pin'
  | 'check-user-list'
  | 'choose-username'
  | 'connect-again'
  | 'fix-billing'
  | 'fix-display-name'
  | 'fix-flow'
  | 'fix-media'
  | 'fix-payment'
  | 'fix-template'
  | 'new-template'
  | 'none'
  | 'not-possible'
  | 'open-support'
  | 'opted-out'
  | 'other-channel'
  | 'register-number'
  | 'renew-token'
  | 'report-bug'
  | 'sync-templates'
  | 'template-limit'
  | 'try-later'
  | 'unblock-first'
  | 'unknown'
  | 'use-template'
  | 'verify-number'
  | 'wait';

/**
 * Every code of cloud-api 6.2 by what it asks for; ranges are in `errorTable`. Both the HTTP answer and a later `failed`
 * status carry these codes (6.1), and the same rule holds for both.
 */
export const errorRows: readonly (readonly [ErrorAction, ErrorAdvice, readonly number[]])[] = [
  ['alert', 'renew-token', [0, 102, 104, 190, 463, 467]],
  ['alert', 'check-permissions', [10, 131005]],
  ['alert', 'check-account', [33, 131031, 131064]],
  ['alert', 'open-support', [368]],
  ['alert', 'fix-display-name', [131037]],
  ['alert', 'fix-billing', [131042, 131044]],
  ['alert', 'register-number', [131045, 133010]],
  ['alert', 'fix-payment', [134011]],

  ['retry', 'try-later', [1, 2, 4, 17, 613, 80007, 130429, 131000, 131016, 131056, 131057, 133004, 2494100]],
  ['wait', 'wait', [131048, 131049, 132069, 133008, 133009, 133015, 133016]],

  ['final', 'check-permissions', [3]],
  ['final', 'report-bug', [100, 803, 131008, 131009, 131051, 131055, 131059, 135000]],
  ['final', 'unblock-first', [130403]],
  ['final', 'not-possible', [130472, 130497, 131020, 131021, 131041, 131063]],
  ['final', 'other-channel', [131026]],
  ['final', 'add-test-recipient', [131030]],
  ['final', 'use-template', [131047]],
  ['final', 'opted-out', [131050]],
  ['final', 'ask-resend', [131052, 131060]],
  ['final', 'fix-media', [131053]],
  ['final', 'ask-phone', [131062]],
  ['final', 'sync-templates', [132000, 132001, 141002]],
  ['final', 'fix-template', [132005, 132007, 132008, 132012, 132018]],
  ['final', 'fix-template', [2388040, 2388047, 2388072, 2388073, 2388293, 2388299]],
  ['final', 'new-template', [132015, 132016]],
  ['final', 'fix-flow', [132068]],
  ['final', 'register-number', [133000]],
  ['final', 'check-pin', [133005]],
  ['final', 'verify-number', [133006]],
  ['final', 'none', [136024, 2593109, 1013, 1026]],
  ['final', 'check-identity', [137000]],
  ['final', 'check-user-list', [139100, 139101, 139102, 139103]],
  ['final', 'choose-username', [147001, 147002, 147003, 147004, 147005]],
  ['final', 'template-limit', [2388019]],
  ['final', 'connect-again', [2593107, 2593108]],
  ['final', 'fix-payment', [2040, 2046, 2047]],
];
