using System.Text;
using SunLedger.Host.Define;

namespace SunLedger.Plugins.Tests;

public sealed class DefinitionFrameTests
{
    private static readonly byte[] Frame = DefinitionFrame.Write(new DefinitionAnswer("定义", null, null));

    [Fact]
    public void What_is_framed_is_read_back()
    {
        var (answer, rubbish) = DefinitionFrame.Read<DefinitionAnswer>(DefinitionFrame.Write(new DefinitionAnswer(null, "plugin_threw", ["a", "b\n\u0002"])));
        Assert.Equal(("plugin_threw", "", 2), (answer!.Reason, rubbish, answer.Values!.Count));
    }

    [Theory]
    [InlineData("", "", "")]
    [InlineData("before", "", "before")]
    [InlineData("", "after", "after")]
    [InlineData("{\"text\":1}", "\n", "{\"text\":1}\n")]
    [InlineData("\u0002sunledger-definition 5\nabc", "", "\u0002sunledger-definition 5\nabc")]
    public void Whatever_stands_around_the_frame_is_told_apart(string before, string after, string rubbish)
    {
        var (answer, rest) = DefinitionFrame.Read<DefinitionAnswer>([.. Encoding.UTF8.GetBytes(before), .. Frame, .. Encoding.UTF8.GetBytes(after)]);
        Assert.Equal(("定义", rubbish), (answer!.Text, rest));
    }

    [Theory]
    [InlineData("")]
    [InlineData("rubbish")]
    [InlineData("\u0002sunledger-definition ")]
    [InlineData("\u0002sunledger-definition x\n{}\n")]
    [InlineData("\u0002sunledger-definition -1\n{}\n")]
    [InlineData("\u0002sunledger-definition 99999999999\n{}\n")]
    [InlineData("\u0002sunledger-definition 2\n{")]
    [InlineData("\u0002sunledger-definition 2147483647\n{}\n")]
    [InlineData("\u0002sunledger-definition 2\n{]\n")]
    public void What_is_no_frame_is_rubbish(string output)
    {
        var (answer, rubbish) = DefinitionFrame.Read<DefinitionAnswer>(Encoding.UTF8.GetBytes(output));
        Assert.Null(answer);
        Assert.Equal(output, rubbish);
    }
}
