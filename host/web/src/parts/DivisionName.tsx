import { useQuery } from '@tanstack/react-query';
import { divisionQuery } from '@/api/catalogue';

/** The name of a division of which only the code is known. */
export function DivisionName({ code }: { code: string }) {
  return <>{useQuery(divisionQuery(code)).data?.name ?? code}</>;
}
