import { IconRefresh } from '@tabler/icons-react';
import { useTranslation } from '../../words/useTranslation';
import { IconButton } from '../../ui/IconButton';
import { CopyButton } from './CopyButton';
import { DraftInput, type DraftProps } from './DraftInput';
import { freshVerifyToken } from './freshVerifyToken';

/** Token, secret and the verify token that is made for the person. */
export function StepKeys(props: DraftProps) {
  const { t } = useTranslation();
  return (
    <>
      <DraftInput {...props} field="accessToken" secret />
      <DraftInput {...props} field="appSecret" secret />
      <DraftInput
        {...props}
        field="verifyToken"
        aside={
          <>
            <IconButton
              icon={IconRefresh}
              size={16}
              label={t('setup.field.another')}
              onClick={() => props.onChange({ verifyToken: freshVerifyToken() })}
            />
            <CopyButton small label={t('setup.field.copy')} text={() => props.draft.verifyToken} />
          </>
        }
      />
    </>
  );
}
