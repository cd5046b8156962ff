<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: MIT -->
<!-- The articles themselves: evidence underlined, the findings that rest on it in the margin. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:r="urn:gainsay:report:1" xmlns:str="http://exslt.org/strings"
                exclude-result-prefixes="r str">
  <!-- findings that the margin of one paragraph names -->
  <xsl:variable name="margin" select="12"/>

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
                <h3 id="h{../@article}" dir="auto"><xsl:apply-templates select="r:mark | text()"/></h3>
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
      <xsl:for-each select="r:block"><p dir="auto"><xsl:apply-templates select="r:mark | text()"/></p></xsl:for-each>
    </details>
  </xsl:template>

  <xsl:template match="r:block">
    <xsl:choose>
      <xsl:when test="@findings">
        <div class="block {@kind}">
          <p dir="auto"><xsl:apply-templates select="r:mark | text()"/></p>
          <xsl:call-template name="margin"/>
        </div>
      </xsl:when>
      <xsl:otherwise><p class="plain {@kind}" dir="auto"><xsl:apply-templates select="r:mark | text()"/></p></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- agreement is marked in the text only: margins are for what needs a look -->
  <xsl:template name="margin">
    <xsl:variable name="numbers" select="str:tokenize(@findings)"/>
    <xsl:variable name="items">
      <xsl:for-each select="$numbers[position() &lt;= $margin]">
        <xsl:variable name="n" select="string(.)"/>
        <xsl:for-each select="$report">
          <xsl:for-each select="key('finding', $n)[@kind != 'agreement']">
            <li class="{@severity}"><a href="#f-{@fingerprint}"><xsl:value-of select="r:title"/></a></li>
          </xsl:for-each>
        </xsl:for-each>
      </xsl:for-each>
    </xsl:variable>
    <xsl:if test="string($items) != ''">
      <ul class="margin"><xsl:copy-of select="$items"/></ul>
    </xsl:if>
  </xsl:template>

  <!-- marks lead back to the worst finding that rests on them -->
  <xsl:template match="r:mark">
    <xsl:variable name="worst" select="substring-before(concat(@findings, ' '), ' ')"/>
    <xsl:choose>
      <xsl:when test="$worst != ''">
        <a class="mark {@severity}" href="#f-{key('finding', $worst)/@fingerprint}" title="{key('finding', $worst)/r:title}"><xsl:call-template name="mark-id"/><xsl:value-of select="."/></a>
      </xsl:when>
      <xsl:otherwise><span class="mark claim"><xsl:call-template name="mark-id"/><xsl:value-of select="."/></span></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="mark-id">
    <xsl:if test="@n"><xsl:attribute name="id"><xsl:value-of select="concat('a', ancestor::r:text/@article, '.', @n)"/></xsl:attribute></xsl:if>
  </xsl:template>
</xsl:stylesheet>
