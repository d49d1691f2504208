import type { zh } from '../zh';
import type { Words } from '../words';

export const signIn: Words<typeof zh.signIn> = {
  title: 'Sign in',
  welcome: 'Welcome to SunLedger',
  user: 'User name',
  password: 'Password',
  submit: 'Sign in',
  needUser: 'Enter your user name',
  needPassword: 'Enter your password',
  expired: 'Your session has ended. Please sign in again.',
  firstTime: 'First time here? The administrator’s one-time password was printed when the server started.',
  points: {
    traceTitle: 'Every cent has a path',
    trace: 'From the centre through province, city and county: each release and each payment, traced to project and payee.',
    watchTitle: 'Suspicions come early',
    watch: 'Payments are judged as they are made. A warning shows its rule, its basis and its arithmetic.',
    openTitle: 'Open definitions',
    open: 'Each figure states its definition and data time, and drills down to its lines.',
  },
  change: {
    title: 'Set a new password',
    forced: 'A one-time password is good for one sign-in. Set your own before you begin.',
    current: 'Current password',
    next: 'New password',
    again: 'New password again',
    rule: 'At least {{count}} characters of two kinds (letters, digits, signs), without the user name.',
    needCurrent: 'Enter your current password',
    tooShort: 'At least {{count}} characters',
    differs: 'The two new passwords differ',
    same: 'The new password must differ from the current one',
    submit: 'Save the new password',
    done: 'Password changed',
  },
};
