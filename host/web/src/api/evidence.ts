import { queryOptions } from '@tanstack/react-query';
import { answerOf, asForm, client } from './client';

/** The files that were brought for a payment. */
export const paymentEvidenceQuery = (id: string) =>
  queryOptions({
    queryKey: ['payment evidence', id],
    queryFn: () => answerOf(client.GET('/api/v1/payments/{id}/evidence', { params: { path: { id } } })),
  });

/** Brings a file that a rule asks for about a payment that stands in the ledger. */
export const provePayment = (id: string, rule: string, proves: string, file: File) =>
  answerOf(client.POST('/api/v1/payments/{id}/evidence', { params: { path: { id } }, ...asForm(formOf({ rule, proves }, file)) }));

/** Brings a file about a warning. */
export const proveWarning = (id: string, proves: string, file: File) =>
  answerOf(client.POST('/api/v1/warnings/{id}/evidence', { params: { path: { id: Number(id) } }, ...asForm(formOf({ proves }, file)) }));

export const evidenceAddress = (id: string) => `/api/v1/evidence/${id}`;

// What is said about the file stands before it: the host reads the form as it comes.
function formOf(said: Record<string, string>, file: File): FormData {
  const form = new FormData();
  for (const [name, text] of Object.entries(said)) form.append(name, text);
  form.append('file', file);
  return form;
}
