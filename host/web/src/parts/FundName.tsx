import { useQuery } from '@tanstack/react-query';
import { fundsQuery } from '@/api/catalogue';

/** The name of a fund of which only the code is known, and the code. */
export function FundName({ code }: { code: string }) {
  const name = useQuery(fundsQuery).data?.find((f) => f.code === code)?.name;
  return (
    <>
      {name} <span className="muted mono">{code}</span>
    </>
  );
}
