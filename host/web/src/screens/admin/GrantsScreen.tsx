import { PlusOutlined } from '@ant-design/icons';
import { Button, Card, Tabs } from 'antd';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '@/app/session';
import { PageHeader } from '@/parts/PageHeader';
import { usePhone } from '@/parts/useWidth';
import { AccessReview } from './AccessReview';
import { GrantList } from './GrantList';
import { ProposeGrantDialog } from './ProposeGrantDialog';

/** Who is given which role: what waits for a decision, what was decided, and the yearly review. */
export function GrantsScreen() {
  const { t } = useTranslation();
  const phone = usePhone();
  const navigate = useNavigate();
  const { tab } = useSearch({ from: '/inside/admin/grants' });
  const mayPropose = useMay('grants.propose');
  const mayReview = useMay('users.see');
  const [entering, setEntering] = useState(false);
  const tabs = [
    { key: 'waiting', label: t('admin.grants.waiting'), children: <GrantList state="proposed" /> },
    { key: 'history', label: t('admin.grants.history'), children: <GrantList /> },
    ...(mayReview ? [{ key: 'review', label: t('admin.grants.review'), children: <AccessReview /> }] : []),
  ];
  return (
    <>
      <PageHeader
        title={t('admin.grants.title')}
        about={t('admin.grants.about')}
        extra={
          mayPropose && (
            <Button type="primary" icon={<PlusOutlined />} onClick={() => setEntering(true)}>
              {t('admin.grants.propose')}
            </Button>
          )
        }
      />
      <Card styles={{ body: { padding: phone ? 12 : 20 } }}>
        <Tabs
          activeKey={tab ?? 'waiting'}
          items={tabs}
          destroyOnHidden
          onChange={(key) => void navigate({ to: '/admin/grants', search: (now) => ({ ...now, tab: key }) })}
        />
      </Card>
      {entering && <ProposeGrantDialog onClose={() => setEntering(false)} />}
    </>
  );
}
