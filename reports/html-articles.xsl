<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: MIT -->
<!-- The articles themselves: evidence underlined, the findings that rest on it in the margin. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:r="urn:gainsay:report:1" xmlns:gs="urn:gainsay:functions"
                extension-element-prefixes="gs" exclude-result-prefixes="r">
  <xsl:template match="r:texts">
    <section id="articles">
      <h2>The articles</h2>
      <p class="intro">As they were read<xsl:if test="r:text/@cited">, only paragraphs that hold evidence</xsl:if>. Underlined words are evidence; the findings that rest on them stand beside.</p>
      <xsl:apply-templates select="r:text"/>
    </section>
  </xsl:template>

  <xsl:template match="r:text">
    <xsl:variable name="article" select="key('article', @article)"/>
    <article class="source" id="a{@article}" aria-labelledby="h{@article}">
      <header>
        <p class="meta">
          <b><xsl:value-of select="$article/@outlet"/></b>
          <xsl:for-each select="$article[@date]"><xsl:text> · </xsl:text><xsl:call-template name="day"/></xsl:for-each>
          <xsl:for-each select="$article/r:author">
            <xsl:choose>
              <xsl:when test="position() = 1"> · </xsl:when>
              <xsl:otherwise>, </xsl:otherwise>
            </xsl:choose>
            <xsl:value-of select="."/>
          </xsl:for-each>
        </p>
        <xsl:choose>
          <xsl:when test="r:block[@kind = 'headline']">
            <xsl:for-each select="r:block[@kind = 'headline'][1]">
              <div class="block headline">
                <h3 id="h{../@article}" dir="auto"><xsl:call-template name="marked-text"/></h3>
                <xsl:if test="@findings"><xsl:call-template name="margin"/></xsl:if>
              </div>
            </xsl:for-each>
          </xsl:when>
          <xsl:when test="$article/r:title != ''"><h3 id="h{@article}" dir="auto"><xsl:value-of select="$article/r:title"/></h3></xsl:when>
          <xsl:otherwise><h3 id="h{@article}"><span class="aside">No headline</span></h3></xsl:otherwise>
        </xsl:choose>
        <p class="meta"><code class="path"><xsl:value-of select="$article/@path"/></code></p>
        <xsl:for-each select="$article/r:note"><p class="reader"><xsl:value-of select="."/></p></xsl:for-each>
      </header>
      <!-- the first headline is the heading above -->
      <xsl:apply-templates select="r:block[not(@kind = 'headline')] | r:block[@kind = 'headline'][position() &gt; 1] | r:furniture"/>
    </article>
  </xsl:template>

  <xsl:template match="r:furniture">
    <details class="furniture">
      <summary>Page furniture, not compared</summary>
      <xsl:for-each select="r:block"><p dir="auto"><xsl:call-template name="marked-text"/></p></xsl:for-each>
    </details>
  </xsl:template>

  <xsl:template match="r:block">
    <xsl:choose>
      <xsl:when test="@findings">
        <div class="block {@kind}">
          <p dir="auto"><xsl:call-template name="marked-text"/></p>
          <xsl:call-template name="margin"/>
        </div>
      </xsl:when>
      <xsl:otherwise><p class="plain {@kind}" dir="auto"><xsl:call-template name="marked-text"/></p></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- the words of the current block, marks in them; what rests on them. In a stylesheet of your own
       a block has the parts of which these are made: r:mark, text(), @findings -->
  <xsl:template name="marked-text"><gs:text/></xsl:template>
  <xsl:template name="margin"><gs:margin/></xsl:template>
</xsl:stylesheet>
