using Autofac;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using SunLedger.Ledger.AdjustIndicators;
using SunLedger.Ledger.Approvals;
using SunLedger.Ledger.AssignToProjects;
using SunLedger.Ledger.Batches;
using SunLedger.Ledger.Blocks;
using SunLedger.Ledger.CheckPayments;
using SunLedger.Ledger.Definitions;
using SunLedger.Ledger.EnterBudgets;
using SunLedger.Ledger.EnterClearings;
using SunLedger.Ledger.EnterCorrespondences;
using SunLedger.Ledger.Impacts;
using SunLedger.Ledger.ListAdjustments;
using SunLedger.Ledger.ListAssignments;
using SunLedger.Ledger.ListCorrespondences;
using SunLedger.Ledger.ListIndicators;
using SunLedger.Ledger.ListPayments;
using SunLedger.Ledger.ListReceipts;
using SunLedger.Ledger.ListReleases;
using SunLedger.Ledger.ListTracks;
using SunLedger.Ledger.Moments;
using SunLedger.Ledger.Payees;
using SunLedger.Ledger.PostPayments;
using SunLedger.Ledger.ReadFacts;
using SunLedger.Ledger.ReceiveReleases;
using SunLedger.Ledger.Reconcile;
using SunLedger.Ledger.Refusals;
using SunLedger.Ledger.RegisterIndicators;
using SunLedger.Ledger.ReleaseIndicators;
using SunLedger.Ledger.ReserveMoney;
using SunLedger.Ledger.SeeReservations;
using SunLedger.Ledger.Storage;
using SunLedger.Ledger.TraceBack;
using SunLedger.Ledger.TraceIndicator;
using SunLedger.Ledger.Tracks;
using SunLedger.Ledger.VerifyLedger;
using SunLedger.Ledger.Views;
using SunLedger.Ledger.Ways;
using SunLedger.Messages.Approval;
using SunLedger.Messages.Catalogue;
using SunLedger.Messages.Definitions;
using SunLedger.Messages.Imports;
using SunLedger.Messages.Ledger;
using SunLedger.Messages.Monitoring;
using SunLedger.Messages.Persons;
using SunLedger.Messages.Projects;
using SunLedger.Messages.Reconciliation;

namespace SunLedger.Ledger;

/// <summary>The ledger (总台账): indicators, releases, receipts, assignments, payments, their journal and their running totals.</summary>
public sealed class LedgerModule() : SunModule("ledger", "总台账", "Ledger")
{
    /// <inheritdoc />
    protected override void Load(ContainerBuilder builder)
    {
        builder.RegisterType<LedgerMap>().As<IEntityMap>().SingleInstance();
        builder.RegisterType<Definition>().As<INumberDefinitions>().SingleInstance();
        builder.RegisterType<LedgerRefusals>().As<IRefusals>().SingleInstance();
        builder.RegisterType<SealStartup>().As<IStartupStep>();
        builder.Register(c => AccountSeal.Of(c.Resolve<DataDirectory>(), c.ResolveOptional<IConfiguration>())).AsSelf().As<IPayeeKeys>().SingleInstance();
        builder.RegisterType<PayeeBook>().SingleInstance();
        builder.RegisterInstance(new PersonalColumn(PayeeAccounts.Column));
        builder.RegisterType<PayeeAccounts>().SingleInstance();

        builder.RegisterType<Successions>();
        builder.RegisterType<RegisterRun>().As<IPostingRun<IndicatorDraft>>();
        builder.RegisterType<ReleaseRun>().As<IPostingRun<ReleaseDraft>>();
        builder.RegisterType<ReceiveRun>().As<IPostingRun<ReceiptDraft>>();
        builder.RegisterType<AssignRun>().As<IPostingRun<AssignmentDraft>>();
        builder.RegisterType<PayRun>();
        builder.RegisterType<EvidenceBrought>().SingleInstance();
        builder.Register(c => EvidenceFirst.By(c.ResolveOptional<IConfiguration>())).SingleInstance();
        builder.RegisterType<ProvenPayments>().As<IPostingRun<PaymentDraft>>();
        builder.RegisterType<AdjustRun>().As<IPostingRun<AdjustmentDraft>>();
        builder.RegisterType<ReserveRun>().As<IPostingRun<ReservationDraft>>();
        builder.RegisterType<EndRun>().As<IPostingRun<EndDraft>>();
        builder.RegisterGeneric(typeof(PostingQueue<>)).SingleInstance();

        builder.RegisterType<PendingMovements>().AsSelf().As<IPendingMovements>().SingleInstance();
        builder.RegisterType<ExpireReservations>().AsSelf().As<IHostedService>().SingleInstance();
        builder.RegisterType<RegisterDocument>().As<IDocumentKind>();
        builder.RegisterType<ReleaseDocument>().As<IDocumentKind>();
        builder.RegisterType<PaymentExceptionDocument>().As<IDocumentKind>();
        builder.RegisterType<Exceptions>().SingleInstance();
        builder.RegisterType<PaymentCheck>().SingleInstance();
        builder.Register(c => HoldLimit.Of(c.ResolveOptional<IConfiguration>())).SingleInstance();

        builder.RegisterType<LedgerImpact>().As<IImpact>().SingleInstance();
        builder.Register(c => new LedgerFacts(c.Resolve<IProjects>(), c.Resolve<IContracts>())).As<ILedgerFacts>().SingleInstance();
        builder.RegisterType<LedgerPast>().As<ILedgerPast>().SingleInstance();
        builder.RegisterType<LedgerWrites>().As<IPastWrites>().SingleInstance();
        builder.RegisterType<LedgerMoments>().As<ILedgerMoments>().SingleInstance();
        builder.RegisterType<ContractMoney>().As<IContractMoney>().SingleInstance();
        // The register of contracts may be absent; where it is, there are none.
        builder.RegisterType<NoContracts>().As<IContracts>().SingleInstance().PreserveExistingDefaults();
        builder.RegisterType<AssignmentLookup>().As<IAssignments>().SingleInstance();
        builder.RegisterType<PaymentLookup>().As<IPaymentLookup>().SingleInstance();
        builder.RegisterType<RollPayments>().As<IRollPayments>().SingleInstance();
        builder.RegisterType<Sights>();
        builder.RegisterType<PaymentViews>();
        builder.RegisterType<OwnRows>();
        builder.RegisterType<IndicatorViews>();
        builder.RegisterType<IndicatorLines>();
        builder.RegisterType<ReleaseLines>();
        builder.RegisterType<ReceiptLines>();
        builder.RegisterType<AssignmentLines>();
        builder.RegisterType<PaymentLines>();
        builder.RegisterType<AdjustmentLines>();
        builder.RegisterType<ReservationLines>();
        builder.RegisterType<TrackLines>();
        builder.RegisterType<CorrespondenceRows>();
        builder.RegisterType<TrackReader>().SingleInstance();
        builder.RegisterType<StepReader>().SingleInstance();
        builder.RegisterType<MoneyBelow>().SingleInstance();
        builder.RegisterType<MoneyAbove>().SingleInstance();
        builder.RegisterType<TracedPayments>().SingleInstance();
        builder.RegisterType<TraceBuilder>();
        builder.RegisterType<PayeeKinds>().As<IPayeeKinds>().SingleInstance();
        builder.RegisterType<ChainReader>();
        builder.RegisterType<NoPersonMoney>().As<IPersonMoney>().SingleInstance().PreserveExistingDefaults();

        foreach (var identity in Identities.All) builder.RegisterInstance(identity).As<IIdentity>();
        builder.RegisterType<TracksIdentity>().As<IIdentity>().SingleInstance();
        builder.RegisterType<ClearingIdentity>().As<IIdentity>().SingleInstance();
        builder.RegisterType<Reconciler>().SingleInstance();
        builder.RegisterType<ReconciliationView>();
        builder.RegisterType<NightlyReconciliation>().As<IHostedService>().SingleInstance();

        builder.Register(c => SigningKey.Of(c.Resolve<DataDirectory>(), c.Resolve<SealingSettings>())).SingleInstance();
        builder.Register(c => SealingSettings.Of(c.ResolveOptional<IConfiguration>())).SingleInstance();
        builder.RegisterType<BlocksStartup>().As<IStartupStep>();
        builder.RegisterType<Witness>().SingleInstance();
        builder.RegisterType<Sealer>().SingleInstance();
        builder.RegisterType<Verifier>().SingleInstance();
        builder.RegisterType<LedgerBlocks>().As<ILedgerBlocks>().SingleInstance();
        builder.RegisterType<VerificationQueue>().SingleInstance();
        builder.RegisterType<VerificationJob>().As<IHostedService>().SingleInstance();
        builder.RegisterType<SealingJob>().As<IHostedService>().SingleInstance();

        builder.RegisterType<IndicatorsImport>().As<IImportTarget>().SingleInstance();
        builder.RegisterType<ReleasesImport>().As<IImportTarget>().SingleInstance();
        builder.RegisterType<ClearingPath>().SingleInstance();
        builder.RegisterType<ClearingRefusals>().As<IRefusals>().SingleInstance();
        builder.RegisterType<ClearingsImport>().As<IImportTarget>().SingleInstance();
        builder.RegisterType<BudgetPath>().SingleInstance();
        builder.RegisterType<BudgetsImport>().As<IImportTarget>().SingleInstance();
        builder.RegisterType<CorrespondencePath>().SingleInstance();
        builder.RegisterType<CorrespondencesImport>().As<IImportTarget>().SingleInstance();
        builder.RegisterType<ReceiptsImport>().As<IImportTarget>().SingleInstance();
        builder.RegisterType<AssignmentsImport>().As<IImportTarget>().SingleInstance();
        builder.RegisterType<AdjustmentsImport>().As<IImportTarget>().SingleInstance();
        builder.RegisterType<LookAhead>().SingleInstance();
        builder.RegisterType<PaymentsImport>().As<IImportTarget>().SingleInstance();
    }
}
