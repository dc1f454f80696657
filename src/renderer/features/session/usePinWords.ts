import { useTranslation } from '../../words/useTranslation';
import type { Failure } from '../../../shared/kernel/result';
import type { AttendantRow } from '../../db/attendants/row';
import { durationWords } from '../../words/durationWords';
import { triesLeft } from './lockOf';

/** What to say of a PIN that was not taken: a wrong one tells how many tries are left. */
export function usePinWords(): (failure: Failure, person: Pick<AttendantRow, 'failures'>) => string {
  const { t, i18n } = useTranslation();
  return ({ code }, { failures }) => {
    if (code === 'pin-empty') return t('session.pin.empty');
    if (code === 'pin-not-digits') return t('session.pin.onlyDigits');
    if (code === 'wrong-pin') {
      const { count, delay } = triesLeft(failures);
      return count > 1 || failures < 3
        ? t('session.pin.wrongLeft', { count })
        : t('session.pin.wrongNext', { delay: durationWords(delay) });
    }
    const key = `session.refusals.${code}`;
    return i18n.exists(key) ? t(key as 'session.refusals.locked') : t('session.refusals.other', { code });
  };
}
