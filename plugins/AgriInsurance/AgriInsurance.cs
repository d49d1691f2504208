namespace SunLedger.Plugins;

/// <summary>Premium subsidies of agricultural insurance, paid to insurers against lists of policies.</summary>
public sealed class AgriInsurance : FundCategory
{
    private const string PublicForest = "公益林", Timber = "商品林", Written = "承保", Assessed = "定损", Settled = "理赔";
    private static readonly string[] Crops = ["小麦", "玉米", "水稻", "棉花"], Livestock = ["能繁母猪", "育肥猪", "奶牛"];

    private const string Ours = "无文件规定，运行口径";

    /// <summary>Says everything about the category.</summary>
    public AgriInsurance() : base("agri-insurance", "农业保险保险费补贴", "Agricultural insurance premium subsidy", basis: "农业保险条例（国务院令第629号）")
    {
        Covers("C42", "P31", "M18");

        // ── What is recorded about the project: one product of one insurer in one village and season ────────────────
        var project = Of(Subject.Project);
        var product = project.Choice("product", "农业保险险种", "Insured product", [.. Crops, .. Livestock, PublicForest, Timber, "特色"]).Required();
        var season = project.Choice("season", "承保季", "Season", "夏粮", "秋粮", "全年").Required();
        var central = project.Ratio("central_share", "中央保费比例", "Share of the centre").Between(0, 1).Required();
        var province = project.Ratio("prov_share", "省级保费比例", "Share of the province").Between(0, 1).Required();
        var local = project.Ratio("city_county_share", "市县保费比例", "Share of city and county").Between(0, 1).Required();
        var self = project.Ratio("self_share", "农户保费比例", "Share of the farmer").Between(0, 1).Required();
        var byVillage = project.Flag("village_organised", "村集体组织投保", "Organised by the village").Required();
        var stage = project.Choice("stage", "保险阶段", "Stage of the insurance", Written, Assessed, Settled).Required();
        var published = project.Choices("list_published", "清单公示", "Lists published", Written, Assessed, Settled).Required();
        var costRatio = project.Ratio("cost_ratio", "保险机构综合费用率", "Cost ratio of the insurer").Between(0, 1);

        // ── What is recorded about each object insured: one line for a parcel or an ear tag ─────────────────────────
        var line = Of(Subject.PersonLine);
        var policy = line.Text("policy_no", "保单号", "Policy number", maxLength: 40).Required();
        var insured = line.Code("insured_id", "被保险人证件号", "Identity number of the insured", Format.IdNumber);
        line.Code("insured_uscc", "被保险单位信用代码", "Social credit code of the insured", Format.Uscc).RequiredWhen(!insured.IsKnown);
        var units = line.Quantity("units", "承保数量（亩/头）", "Quantity insured (mu or heads)", Unit.Count).Between(0.01m, 1_000_000).Required();
        var confirmed = line.Quantity("confirmed_units", "核实数量（亩/头）", "Quantity confirmed (mu or heads)", Unit.Count).Between(0, 1_000_000).Required();
        var insuredObject = line.Text("parcel_id", "地块/耳标", "Parcel or ear tag", maxLength: 40).Required();
        line.Money("premium", "保费", "Premium").Between(0.01m, 100_000_000).Required();
        // Not required: the rule must be able to see that it is missing.
        var proof = line.Text("self_paid_proof", "农户缴费凭证号", "Proof that the farmer paid", maxLength: 40);
        var payer = line.Code("payer_card", "缴费账号", "Account that paid for the farmer", Format.BankCard);
        var isAgent = line.Flag("payer_is_agent", "村集体代收代缴", "Paid by the village as agent").RequiredWhen(payer.IsKnown);
        var agreedOn = line.Date("agreed_on", "赔付协议日期", "Claim agreed on");
        var claimPaidOn = line.Date("claim_paid_on", "赔款支付日期", "Claim paid on").NotBefore(agreedOn);
        var claim = line.Money("claim_amt", "赔款", "Claim").Between(0, 100_000_000);
        var claimant = line.Code("claim_card", "赔款收款账号", "Account that received the claim", Format.BankCard).RequiredWhen(claim.IsKnown);

        // ── What the centre fixes, and how far a city may move it ───────────────────────────────────────────────────
        var quantityTolerance = Parameter("tol", "承保数量容差", "Tolerance on the quantity insured", Unit.Ratio, 0.02m)
            .CitiesMaySet(0, 0.05m, Strict.Lower).Assumed("无政策数字");
        var onePayerMost = Parameter("one_payer_max", "同一账户缴费单数上限", "Most policies paid by one account", Unit.Count, 20)
            .CitiesMaySet(5, 200).Assumed("无政策数字");
        var centralTable = Standards("central_by_product", "中央保费补贴比例", "Share of the centre by product", Unit.Ratio)
            .Assumed("按东部地区列示；特色险种无中央比例，不在表内");
        var provinceTable = Standards("province_by_product", "省级保费补贴比例下限", "Least share of the province by product", Unit.Ratio)
            .Assumed("市县不得另定；只列东部地区比例");
        var localTable = Standards("local_by_product", "地方保费补贴比例下限", "Least share of province, city and county by product", Unit.Ratio)
            .Assumed("市县不得另定；只列东部地区比例");
        foreach (var (from, status, act) in new[] { (new DateOnly(2017, 1, 1), Status.Known, "财金〔2016〕123号"), (new DateOnly(2022, 1, 1), Status.Verified, "财金〔2021〕130号") })
        {
            foreach (var crop in Crops)
            {
                centralTable.Row(from, "000000", crop, 0.35m, status, $"{act}：种植业东部地区中央补贴35%");
                provinceTable.Row(from, "000000", crop, 0.25m, status, $"{act}：种植业省级财政至少补贴25%");
            }
            foreach (var animal in Livestock)
            {
                centralTable.Row(from, "000000", animal, 0.40m, status, $"{act}：养殖业东部地区中央补贴40%");
                localTable.Row(from, "000000", animal, 0.30m, status, $"{act}：养殖业地方财政至少补贴30%");
            }
            centralTable.Row(from, "000000", PublicForest, 0.50m, status, $"{act}：公益林中央补贴50%");
            localTable.Row(from, "000000", PublicForest, 0.40m, Status.Known, $"{act}：公益林地方财政至少补贴40%");
            centralTable.Row(from, "000000", Timber, 0.30m, Status.Known, $"{act}：商品林中央补贴30%");
            provinceTable.Row(from, "000000", Timber, 0.25m, Status.Known, $"{act}：商品林省级财政至少补贴25%");
        }
        var selfMin = Parameter("self_min", "农户自缴比例下限", "Least share of the farmer", Unit.Ratio, 0.20m)
            .Assumed("各地种植业、生猪自缴20%至30%，无统一下限");
        var claimDays = Parameter("claim_days", "赔款支付时限", "Days to pay a claim", Unit.Day, 10)
            .CitiesMaySet(1, 10, Strict.Lower).Verified("农业保险条例第十四条：达成赔偿协议后10日内支付");
        var topMost = Parameter("top_max", "单一账户赔款占比上限", "Largest part of the claims for one account", Unit.Ratio, 0.30m)
            .CitiesMaySet(0.10m, 0.60m).Assumed("无政策数字");
        var claimsLeast = Parameter("claims_min", "集中度判断最少赔案数", "Least claims to judge how they are spread", Unit.Count, 30)
            .Assumed("赔案少于30笔时占比没有意义");
        var spreadLeast = Parameter("cv_min", "单位赔款离散程度下限", "Least spread of the claims", Unit.Ratio, 0.05m)
            .CitiesMaySet(0.01m, 0.20m).Assumed("无政策数字：标准差与平均数之比，低于此值即赔款几乎一样");
        var costMost = Parameter("cost_max", "综合费用率上限", "Cap on the cost ratio", Unit.Ratio, 0.20m)
            .CitiesMaySet(0, 0.20m, Strict.Lower).Known("财金〔2021〕130号：综合费用率不高于20%");

        // ── What must be watched ────────────────────────────────────────────────────────────────────────────────────
        Element("quantity_confirmed", "承保数量与确权面积、耳标数核对", "Quantity against confirmed land or ear tags").On(line).Held(units, confirmed).Watched("AI-01");
        Element("one_object_one_policy", "一标的一保单核对", "One object, one policy").On(line).Held(insuredObject, policy).Watched("AI-02");
        Element("self_payment", "农户自缴凭证", "Evidence that the farmer paid").On(line).Held(proof).Watched("AI-03");
        Element("share_split", "各级补贴比例与年度标准对照", "Split of the shares against the year's table").On(project)
            .Held(central, province, local, self).Watched("AI-04");
        Element("claim_timing", "赔款支付时间", "Timing of claims").On(line).Held(agreedOn, claimPaidOn).Watched("AI-05");
        Element("claim_spread", "赔款分布", "Distribution of claims").On(project).Held(claim, claimant).Watched("AI-07", "AI-17");
        Element("lists", "承保、定损、理赔清单公示", "Lists of policies, losses and claims").On(project)
            .Held(published).Watched("AI-06").Published().From("农业保险条例第十条、第十二条");
        Element("insurer_cost", "保险机构综合费用率", "Cost ratio of the insurer").On(project).By(ElementSource.Department).OfRatio().Yearly(3, 31).Assumed(Ours);

        // ── When to warn ────────────────────────────────────────────────────────────────────────────────────────────
        line.Warn("AI-01", "虚构或虚增标的", "Objects invented or inflated")
            .About(Risk.FalseClaim)
            .Red(units > confirmed * (1 + quantityTolerance))
            .Enforce(Enforcement.Hold)
            .From("农业保险条例第二十三条第一项")
            .MayBeInnocent("流转土地由承租人投保，核实数量未更新", "Leased land is insured by the tenant and the confirmed quantity is out of date")
            .ClearedBy("核减承保数量和补贴，或更正核实数量", "Cut the quantity and the subsidy, or correct what was confirmed")
            .CityMay("只可收紧", "Tighten only");

        var sameObject = ItemsBy(insuredObject, season).SameYear();
        var samePolicy = ItemsBy(insuredObject, season, policy).SameYear();
        line.Warn("AI-02", "同一标的多次投保", "One object insured twice")
            .About(Risk.DoubleBenefit)
            .Red(sameObject.Count > samePolicy.Count)
            .Enforce(Enforcement.Hold)
            .From("农业保险条例第二十三条第一项")
            .MayBeInnocent("退保后重新投保，原保单未注销", "It was insured again after the first policy ended, which was not entered")
            .ClearedBy("注销重复保单并退回补贴", "Cancel the second policy and return the subsidy")
            .CityMay("不可调整", "None");

        // The parcels of one policy are one policy.
        var policiesOfThePayer = ItemsBy(payer).SameYear().Where(!isAgent).Different(policy);
        line.Warn("AI-03", "农户自缴缺失或代垫", "The farmer did not pay, or somebody paid for him")
            .About(Risk.FalseClaim)
            .Orange(payer.IsKnown & !isAgent & policiesOfThePayer > onePayerMost)
            .Red(!proof.IsKnown)
            .Enforce(Enforcement.Hold)
            .From("农业保险条例第二十三条第二项")
            .MayBeInnocent("合作社为社员统一缴费后收回", "A cooperative pays for its members and is paid back")
            .ClearedBy("补登缴费凭证，或退回补贴", "Enter the proof, or return the subsidy")
            .CityMay("可在范围内设定", "Within bounds");

        var (place, day) = (Known.Project.DivisionCode, Known.Project.FirstAssignedOn);
        project.Warn("AI-04", "补贴比例越界", "Shares outside the table")
            .About(Risk.AboveStandard)
            .Orange(!product.Is("特色") & central.Differs(centralTable.Of(product, place, day)))
            .Orange(product.IsAny([.. Crops, Timber]) & province < provinceTable.Of(product, place, day))
            .Orange(product.IsAny([.. Livestock, PublicForest]) & province + local < localTable.Of(product, place, day))
            .Orange(product.IsAny([.. Crops, .. Livestock]) & self < selfMin)
            .Red((central + province + local + self).Differs(1))
            .Enforce(Enforcement.WarnWithEvidence)
            .From("财金〔2021〕130号", "财金〔2016〕123号")
            .MayBeInnocent("产粮大县三大粮食作物中央比例另有规定", "Major grain counties have another share of the centre")
            .ClearedBy("按年度标准调整比例，或更正登记", "Set the shares of the year, or correct the entry")
            .CityMay("不可调整", "None");

        line.Warn("AI-05", "赔款超期", "Claim paid too late")
            .About(Risk.IdleFunds)
            .Orange(IsLaterThan(claimDays))
            .Red(IsLaterThan(claimDays * 2))
            .Judged(Trigger.Scheduled)
            .From("农业保险条例第十四条")
            .MayBeInnocent("收款账户有误，退票后重新支付", "The account was wrong and the money came back once")
            .ClearedBy("支付赔款并登记日期，或更正协议日期", "Pay the claim and enter the day, or correct the day of agreement")
            .CityMay("只可收紧", "Tighten only");

        project.Warn("AI-06", "承保定损理赔未公示", "Lists not published")
            .About(Risk.ImpreciseUse)
            .Yellow(byVillage & !published.Has(Written))
            .Yellow(byVillage & stage.Is(Assessed) & !published.Has(Assessed))
            .Orange(byVillage & stage.Is(Settled) & published.Count < 3)
            .From("农业保险条例第十条、第十二条、第十五条")
            .MayBeInnocent("已公示但未登记", "It was published, and that was not entered")
            .ClearedBy("补充公示并登记", "Publish it and enter that")
            .CityMay("不可调整", "None");

        var claims = ItemsBy(Known.Project.Code).Where(claim.IsKnown);
        // The claims of a village that are all alike are one thing: the first of them carries the warning.
        var perUnit = claim / units;
        var claimsHere = ItemsBy(Known.Project.Code, claimant).Where(claim.IsKnown);
        line.Warn("AI-07", "平均赔付或赔款异常集中", "Claims spread too evenly, or in too few hands")
            .About(Risk.FalseClaim)
            .Orange(claim.IsKnown & claims.Count >= claimsLeast & claimsHere.Sum(claim) > claims.Sum(claim) * topMost)
            .Orange(claim.IsKnown & claims.Count >= claimsLeast & claims.Place.Same(1) & claims.Deviation(perUnit) < claims.Average(perUnit) * spreadLeast)
            .Enforce(Enforcement.WarnWithEvidence)
            .Judged(Trigger.Scheduled)
            .From("农业保险条例第二十三条、第二十四条")
            .MayBeInnocent("规模经营户受灾面积大", "A large farm lost the most")
            .MayBeInnocent("全村绝收，按保险金额全额赔付", "The whole harvest was lost, and everybody was paid the sum insured")
            .ClearedBy("核实受灾面积，追回多付赔款", "Verify the loss and take back what was overpaid")
            .CityMay("可在范围内设定", "Within bounds");

        line.Warn("AI-17", "赔款支付给保险机构或财政供养人员", "Claim paid to staff of the insurer or of the public payroll")
            .About(Risk.FalseClaim)
            .Orange(claim.IsKnown & claimant.IsKnown & claimant.In(Registers.StaffAccounts).On(Known.PersonLine.PaidOn))
            .Enforce(Enforcement.WarnWithEvidence)
            .From("农业保险条例第二十三条、第二十四条")
            .MayBeInnocent("本人种植、养殖并投保", "The person grows or breeds and is insured")
            .MayBeInnocent("账户登记有误", "The account was registered wrongly")
            .ClearedBy("附承保和查勘材料，或追回并支付给被保险人", "Attach the policy and the survey, or take it back and pay the insured")
            .CityMay("不可调整", "None");

        project.Warn("AI-08", "综合费用率超限", "Cost ratio above its cap")
            .About(Risk.AboveStandard)
            .Yellow(costRatio.IsKnown & costRatio > costMost)
            .Judged(Trigger.Scheduled)
            .From("财金〔2021〕130号")
            .MayBeInnocent("大灾年份查勘费用集中发生", "After a disaster the costs of surveys come together")
            .ClearedBy("降低费用，或更正费用率", "Lower the cost, or correct the ratio")
            .CityMay("只可收紧", "Tighten only");

        Condition IsLaterThan(Number days) => agreedOn.IsKnown
            & (claimPaidOn.IsKnown & agreedOn.DaysUntil(claimPaidOn) > days | !claimPaidOn.IsKnown & agreedOn.DaysAgo > days);
    }
}
