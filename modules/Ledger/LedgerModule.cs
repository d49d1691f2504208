using Autofac;
using Microsoft.Extensions.Hosting;
using SunLedger.Ledger.AssignToProjects;
using SunLedger.Ledger.Batches;
using SunLedger.Ledger.ListAssignments;
using SunLedger.Ledger.ListIndicators;
using SunLedger.Ledger.ListPayments;
using SunLedger.Ledger.ListReceipts;
using SunLedger.Ledger.ListReleases;
using SunLedger.Ledger.Moments;
using SunLedger.Ledger.Payees;
using SunLedger.Ledger.PostPayments;
using SunLedger.Ledger.ReadFacts;
using SunLedger.Ledger.ReceiveReleases;
using SunLedger.Ledger.Reconcile;
using SunLedger.Ledger.Refusals;
using SunLedger.Ledger.RegisterIndicators;
using SunLedger.Ledger.ReleaseIndicators;
using SunLedger.Ledger.Storage;
using SunLedger.Ledger.TraceBack;
using SunLedger.Ledger.TraceIndicator;
using SunLedger.Ledger.Views;
using SunLedger.Messages.Imports;
using SunLedger.Messages.Ledger;
using SunLedger.Messages.Reconciliation;

namespace SunLedger.Ledger;

/// <summary>The ledger (总台账): indicators, releases, receipts, assignments, payments, their journal and their running totals.</summary>
public sealed class LedgerModule() : SunModule("ledger", "总台账", "Ledger")
{
    /// <inheritdoc />
    protected override void Load(ContainerBuilder builder)
    {
        builder.RegisterType<LedgerMap>().As<IEntityMap>().SingleInstance();
        builder.RegisterType<LedgerRefusals>().As<IRefusals>().SingleInstance();
        builder.RegisterType<SealStartup>().As<IStartupStep>();
        builder.Register(c => AccountSeal.Of(c.Resolve<DataDirectory>())).SingleInstance();

        builder.RegisterType<RegisterRun>().As<IPostingRun<IndicatorDraft>>();
        builder.RegisterType<ReleaseRun>().As<IPostingRun<ReleaseDraft>>();
        builder.RegisterType<ReceiveRun>().As<IPostingRun<ReceiptDraft>>();
        builder.RegisterType<AssignRun>().As<IPostingRun<AssignmentDraft>>();
        builder.RegisterType<PayRun>().As<IPostingRun<PaymentDraft>>();
        builder.RegisterGeneric(typeof(PostingQueue<>)).SingleInstance();

        builder.RegisterType<LedgerFacts>().As<ILedgerFacts>().SingleInstance();
        builder.RegisterType<Sights>();
        builder.RegisterType<PaymentViews>();
        builder.RegisterType<IndicatorViews>();
        builder.RegisterType<IndicatorLines>();
        builder.RegisterType<ReleaseLines>();
        builder.RegisterType<ReceiptLines>();
        builder.RegisterType<AssignmentLines>();
        builder.RegisterType<PaymentLines>();
        builder.RegisterType<TraceBuilder>();
        builder.RegisterType<ChainReader>();

        foreach (var identity in Identities.All) builder.RegisterInstance(identity).As<IIdentity>();
        builder.RegisterType<Reconciler>().SingleInstance();
        builder.RegisterType<ReconciliationView>();
        builder.RegisterType<NightlyReconciliation>().As<IHostedService>().SingleInstance();

        builder.RegisterType<IndicatorsImport>().As<IImportTarget>().SingleInstance();
        builder.RegisterType<ReleasesImport>().As<IImportTarget>().SingleInstance();
        builder.RegisterType<ReceiptsImport>().As<IImportTarget>().SingleInstance();
        builder.RegisterType<AssignmentsImport>().As<IImportTarget>().SingleInstance();
        builder.RegisterType<PaymentsImport>().As<IImportTarget>().SingleInstance();
    }
}
