import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { Problem } from '@/api/problem';
import type { ProblemError } from '@/api/types';
import styles from './ProblemAlert.module.css';

const shownErrors = 8;

/** Why a call was refused and what to do about it, fault by fault. */
export function ProblemAlert({ problem }: { problem: unknown }) {
  const { t } = useTranslation();
  const { title, hint, errors, code } = useProblemWords(problem);
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      title={title}
      description={
        <>
          {hint && <div>{hint}</div>}
          {errors.length > 0 && (
            <ul className={styles.errors}>
              {errors.slice(0, shownErrors).map((error, i) => (
                <li key={i}>
                  <Where error={error} />
                  {error.message}
                  {error.hint && <span className="muted"> {error.hint}</span>}
                </li>
              ))}
              {errors.length > shownErrors && <li className="muted">{t('terms.problem.more', { count: errors.length - shownErrors })}</li>}
            </ul>
          )}
          {code && (
            <div className={styles.code}>
              {t('terms.problem.code')} <code className="mono">{code}</code>
            </div>
          )}
        </>
      }
    />
  );
}

function Where({ error }: { error: ProblemError }) {
  const { t } = useTranslation();
  const parts = [error.row ? t('terms.problem.row', { row: error.row }) : null, error.field].filter(Boolean);
  return parts.length === 0 ? null : <b>{parts.join(' · ')}: </b>;
}

/** The words for any failure. The API's own words first; ours only where it could not answer. */
export function useProblemWords(problem: unknown) {
  const { t } = useTranslation();
  if (!(problem instanceof Problem)) {
    const message = problem instanceof Error ? problem.message : String(problem);
    return { title: t('shell.crash.title'), hint: message, errors: [], code: null };
  }
  if (problem.status === 0) {
    return { title: t('terms.problem.unreachable'), hint: t('terms.problem.unreachableHint'), errors: [], code: null };
  }
  if (problem.message === '') {
    return {
      title: t('terms.problem.unexpected', { status: problem.status }),
      hint: t('terms.problem.unexpectedHint'),
      errors: problem.errors,
      code: problem.code,
    };
  }
  // One fault that says just what the title says is not worth a list of its own, unless it says where.
  const [only] = problem.errors;
  const told = problem.errors.length === 1 && only?.message === problem.message && !only.row && !only.field;
  return { title: problem.message, hint: problem.detail, errors: told ? [] : problem.errors, code: problem.code };
}
