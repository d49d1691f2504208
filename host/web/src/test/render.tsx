import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import { App, ConfigProvider } from 'antd';
import type { ReactNode } from 'react';
import { PreferencesProvider } from '@/app/preferences';
import '@/i18n/language';

/** Renders as the application does, without a router and without waiting between tries. */
export function show(screen: ReactNode) {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  return render(
    <QueryClientProvider client={client}>
      <ConfigProvider button={{ autoInsertSpace: false }}>
        <App>
          <PreferencesProvider>{screen}</PreferencesProvider>
        </App>
      </ConfigProvider>
    </QueryClientProvider>,
  );
}
