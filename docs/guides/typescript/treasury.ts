import { readFile } from 'node:fs/promises';
import createClient from 'openapi-fetch';
import type { components, paths } from './sunledger.js'; // made by: npm run client

type Payment = components['schemas']['PaymentRequest'];
type Problem = components['schemas']['Problem'];

const { SUNLEDGER_HOST, SUNLEDGER_KEY } = process.env; // http://localhost:5180 and the secret of your client, sl_…
const sunledger = createClient<paths>({ baseUrl: SUNLEDGER_HOST!, headers: { Authorization: `Bearer ${SUNLEDGER_KEY}`, 'Accept-Language': 'en' } });

/** Posts one payment. Its id is the key, too: sent again, after an answer that got lost, it has its effect once and is answered as it was. */
async function pay(payment: Payment): Promise<void> {
  const { data, error, response } = await sunledger.POST('/api/v1/payments', {
    params: { header: { 'Idempotency-Key': payment.id! } },
    body: payment,
  });
  if (error) return tell(error);
  const again = response.headers.get('Idempotency-Replayed') === 'true' ? ' (told again)' : '';
  for (const row of data.results) console.log(`${row.id}: ${row.outcome}${again}`);
}

/** A refusal says what is wrong of which row and field, by a code that never changes, and what to do. */
function tell(refusal: Problem): void {
  console.log(`refused ${refusal.status} ${refusal.code}`);
  for (const { row, field, code, message, hint } of refusal.errors) console.log(`  row ${row} ${field ?? '-'} ${code}: ${message}. ${hint}`);
}

for (const payment of JSON.parse(await readFile(process.argv[2]!, 'utf8')) as Payment[]) await pay(payment);
