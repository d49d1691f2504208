import { MutationCache, QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { App as AntApp, ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { useTranslation } from 'react-i18next';
import { Problem } from './api/problem';
import { PreferencesProvider } from './app/preferences';
import { createSunLedgerRouter } from './app/router';
import { sessionQuery } from './app/session';
import { theme } from './app/theme';
import { i18next } from './i18n/language';
import './app/base.css';

const client = new QueryClient({
  queryCache: new QueryCache({ onError: leaveWhenSignedOut }),
  mutationCache: new MutationCache({ onError: leaveWhenSignedOut }),
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      retry: (times, failure) => times < 1 && failure instanceof Problem && failure.mayPass,
      refetchOnWindowFocus: false,
    },
  },
});
const router = createSunLedgerRouter(client);

/** A session that ended while a screen was open: back to the door, and to this screen again afterwards. */
function leaveWhenSignedOut(failure: Error) {
  if (!(failure instanceof Problem) || !failure.isUnauthenticated || client.getQueryData(sessionQuery.queryKey) === null) return;
  client.setQueryData(sessionQuery.queryKey, null);
  void router.invalidate();
}

// Names, hints and definitions come from the host in the reader's language.
i18next.on('languageChanged', () => void client.invalidateQueries());

function SunLedger() {
  const { i18n } = useTranslation();
  return (
    <ConfigProvider locale={i18n.language === 'en' ? enUS : zhCN} theme={theme} button={{ autoInsertSpace: false }}>
      <AntApp>
        <PreferencesProvider>
          <RouterProvider router={router} />
        </PreferencesProvider>
      </AntApp>
    </ConfigProvider>
  );
}

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <QueryClientProvider client={client}>
      <SunLedger />
    </QueryClientProvider>
  </StrictMode>,
);
