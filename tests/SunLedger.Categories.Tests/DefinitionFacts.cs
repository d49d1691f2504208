using SunLedger.Categories.Tests.Samples;

namespace SunLedger.Categories.Tests;

public class DefinitionFacts
{
    [Fact]
    public void Reading_the_canonical_text_gives_the_same_text_and_hash()
    {
        var definition = new SampleRoads().Define();
        var read = CategoryDefinition.Read(definition.Text);
        Assert.Equal(definition.Text, read.Text);
        Assert.Equal(definition.Hash, read.Hash);
    }
}
