namespace SunLedger.Demo;

/// <summary>Made-up names of persons, firms and schools. Nobody is meant by them.</summary>
internal static class Names
{
    private static readonly string[] Surnames = ["王", "李", "张", "刘", "陈", "杨", "赵", "孙", "周", "徐", "马", "朱", "胡", "郭", "高", "林", "何", "宋", "郑", "谢", "韩", "唐", "冯", "董", "程", "曹", "袁", "邓", "许", "傅", "沈", "彭", "吕", "苏", "卢", "蒋", "蔡", "贾", "丁", "魏", "薛", "叶", "阎", "余", "潘", "杜", "戴", "夏", "钟", "汪", "田", "任", "姜", "范", "方", "石", "姚", "谭", "廖", "邹"];
    private static readonly string[] First = ["文", "建", "永", "志", "秀", "玉", "桂", "春", "德", "明", "国", "家", "学", "金", "成", "海", "晓", "振", "兴", "广", "庆", "宝", "洪", "凤", "瑞", "思", "子", "雨", "佳", "浩"];
    private static readonly string[] Second = ["华", "英", "兰", "平", "军", "芳", "强", "勇", "霞", "云", "生", "林", "峰", "荣", "山", "香", "花", "涛", "杰", "燕", "民", "清", "才", "龙", "梅", "安", "宁", "悦", "然", "轩"];
    private static readonly string[] Brands = ["禾润", "坤途", "瑞埠", "沂蒙石", "昌路达", "运泽", "榴花", "微湖", "抱犊", "墨乡", "润丰源", "鼎禾", "和筑", "泰路安", "青檀", "冠世", "龙泉埠", "承筑"];

    public static string Person(Dice dice) => dice.Pick(Surnames) + dice.Pick(First) + (dice.Happens(85) ? dice.Pick(Second) : "");

    /// <summary>A firm of a county: 枣庄市薛城区坤途公路工程有限公司.</summary>
    public static string Firm(County county, Dice dice, string business) => county.Prefix + dice.Pick(Brands) + business;

    /// <summary>A bank card of a range that no bank has.</summary>
    public static string Card(Dice dice) => "6200990" + Digits(dice, 12);

    /// <summary>An organisation's account.</summary>
    public static string Account(Dice dice) => "3704" + Digits(dice, 15);

    public static string Digits(Dice dice, int count) => string.Concat(Enumerable.Range(0, count).Select(_ => (char)('0' + dice.Between(0, 9))));

    /// <summary>A social credit code with right check characters.</summary>
    public static string CreditCode(Dice dice)
    {
        const string letters = "0123456789ABCDEFGHJKLMNPQRTUWXY";
        var body = "93370400" + "MB" + Digits(dice, 6);
        int[] inner = [3, 7, 9, 10, 5, 8, 4, 2];
        var check = 11 - (body[8..].Select((c, i) => (c <= '9' ? c - '0' : c - 'A' + 10) * inner[i]).Sum() % 11);
        body += check switch { 10 => "X", 11 => "0", _ => check.ToString(System.Globalization.CultureInfo.InvariantCulture) };
        int[] outer = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
        var sum = body.Select((c, i) => letters.IndexOf(c, StringComparison.Ordinal) * outer[i]).Sum();
        return body + letters[(31 - sum % 31) % 31];
    }
}
