namespace SunLedger.Categories.Tests.Samples;

/// <summary>A category written in a test: sound until the test puts something wrong into it.</summary>
internal sealed class Written : FundCategory
{
    public Written(Action<Written> write, string code = "written", string name = "示例", string english = "Written", string basis = "财建〔2014〕654号") : base(code, name, english, basis) => write(this);

    public static CategoryDefinition Define(Action<Written> write) => new Written(write).Define();

    public Sheet Project => Of(Subject.Project);

    public Sheet Sheet(Subject subject) => Of(subject);

    public void Funds(params string[] codes) => Covers(codes);

    public Parameter Number(string code, Unit? unit = null, decimal value = 0.5m) => Parameter(code, "参数", "Parameter", unit ?? Unit.Ratio, value);

    public WordList Words(string code, params string[] words) => WordList(code, "词表", "Words", words);

    public Curve Line(string code, params (int, int, decimal)[] points) => Curve(code, "曲线", "Curve", points);

    public StandardTable Table(string code) => Standards(code, "标准", "Standard", Unit.Yuan);

    public ExclusiveTable Apart(string code) => Exclusives(code, "互斥", "Exclusive");

    public Element Evidence(string code) => Element(code, "材料", "Evidence");

    public Entitlement Entitle(string code) => Entitled(code, "应享", "entitled persons");

    public Parameter Days(string code, decimal value) => Parameter(code, "天数", "Days", Unit.Day, value).Assumed("试");

    public static ItemGroup Items(params IField[] by) => ItemsBy(by);

    /// <summary>A rule that is complete but for its conditions.</summary>
    public Rule Rule(string code = "AB-01", Subject subject = Subject.Project) => Of(subject).Warn(code, "规则", "Rule").About(Risk.ImpreciseUse).From("依据");
}
